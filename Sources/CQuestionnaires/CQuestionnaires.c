#include "CQuestionnaires.h"
