#include "CQuestionnaires.h"

// SwiftPM cannot say C23; clang knows #embed in every C and mentions it.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char strategy_questions[] = {
#embed "../../Questionnaires/strategy-questions.yaml"
};

static const unsigned char partnering_agenda[] = {
#embed "../../Questionnaires/partnering-agenda.yaml"
};

static const unsigned char plan_courtship_90[] = {
#embed "../../Questionnaires/plans/courtship-90.yaml"
};

static const unsigned char plan_agenda_alone[] = {
#embed "../../Questionnaires/plans/agenda-alone.yaml"
};

static const unsigned char policy_balanced[] = {
#embed "../../Questionnaires/policies/balanced.yaml"
};

// A test compares this table with the folder, so no file is forgotten.
static const struct CQuestionnairesFile files[] = {
    {"strategy-questions.yaml", strategy_questions, sizeof strategy_questions},
    {"partnering-agenda.yaml", partnering_agenda, sizeof partnering_agenda},
    {"plans/courtship-90.yaml", plan_courtship_90, sizeof plan_courtship_90},
    {"plans/agenda-alone.yaml", plan_agenda_alone, sizeof plan_agenda_alone},
    {"policies/balanced.yaml", policy_balanced, sizeof policy_balanced},
};

size_t CQuestionnairesCount(void) { return sizeof files / sizeof files[0]; }

struct CQuestionnairesFile CQuestionnairesFileAt(size_t index) { return files[index]; }
