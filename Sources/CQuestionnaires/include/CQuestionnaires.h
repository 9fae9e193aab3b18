#pragma once

#include <stddef.h>

/// A file of the folder Questionnaires, as it was when the program was built.
struct CQuestionnairesFile {
  /// Relative to that folder: `plans/courtship-90.yaml`. Static memory.
  const char *_Nonnull path;
  /// Static memory, not terminated.
  const unsigned char *_Nonnull bytes;
  size_t length;
};

/// The number of files.
size_t CQuestionnairesCount(void);

/// The file at `index`, which is below CQuestionnairesCount().
struct CQuestionnairesFile CQuestionnairesFileAt(size_t index);
