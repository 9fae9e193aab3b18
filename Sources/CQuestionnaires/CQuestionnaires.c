#include "CQuestionnaires.h"

// SwiftPM cannot say C23; clang knows #embed in every C and mentions it.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char strategy_questions[] = {
#embed "../../Questionnaires/strategy-questions.yaml"
};

static const unsigned char partnering_agenda[] = {
#embed "../../Questionnaires/partnering-agenda.yaml"
};

static const unsigned char foundations[] = {
#embed "../../Questionnaires/foundations.yaml"
};

static const unsigned char practices_agreed[] = {
#embed "../../Questionnaires/practices-agreed.yaml"
};

static const unsigned char practices_lived[] = {
#embed "../../Questionnaires/practices-lived.yaml"
};

static const unsigned char lifecycle[] = {
#embed "../../Questionnaires/lifecycle.yaml"
};

static const unsigned char health_check[] = {
#embed "../../Questionnaires/health-check.yaml"
};

static const unsigned char continuum[] = {
#embed "../../Questionnaires/continuum.yaml"
};

static const unsigned char plan_courtship_90[] = {
#embed "../../Questionnaires/plans/courtship-90.yaml"
};

static const unsigned char plan_agenda_alone[] = {
#embed "../../Questionnaires/plans/agenda-alone.yaml"
};

static const unsigned char plan_due_diligence[] = {
#embed "../../Questionnaires/plans/due-diligence.yaml"
};

static const unsigned char plan_prioritise[] = {
#embed "../../Questionnaires/plans/prioritise.yaml"
};

static const unsigned char plan_review_60[] = {
#embed "../../Questionnaires/plans/review-60.yaml"
};

static const unsigned char policy_balanced[] = {
#embed "../../Questionnaires/policies/balanced.yaml"
};

static const unsigned char policy_strict[] = {
#embed "../../Questionnaires/policies/strict.yaml"
};

static const unsigned char policy_exploratory[] = {
#embed "../../Questionnaires/policies/exploratory.yaml"
};

// A test compares this table with the folder, so no file is forgotten.
static const struct CQuestionnairesFile files[] = {
    {"strategy-questions.yaml", strategy_questions, sizeof strategy_questions},
    {"partnering-agenda.yaml", partnering_agenda, sizeof partnering_agenda},
    {"foundations.yaml", foundations, sizeof foundations},
    {"practices-agreed.yaml", practices_agreed, sizeof practices_agreed},
    {"practices-lived.yaml", practices_lived, sizeof practices_lived},
    {"lifecycle.yaml", lifecycle, sizeof lifecycle},
    {"health-check.yaml", health_check, sizeof health_check},
    {"continuum.yaml", continuum, sizeof continuum},
    {"plans/courtship-90.yaml", plan_courtship_90, sizeof plan_courtship_90},
    {"plans/agenda-alone.yaml", plan_agenda_alone, sizeof plan_agenda_alone},
    {"plans/due-diligence.yaml", plan_due_diligence, sizeof plan_due_diligence},
    {"plans/prioritise.yaml", plan_prioritise, sizeof plan_prioritise},
    {"plans/review-60.yaml", plan_review_60, sizeof plan_review_60},
    {"policies/balanced.yaml", policy_balanced, sizeof policy_balanced},
    {"policies/strict.yaml", policy_strict, sizeof policy_strict},
    {"policies/exploratory.yaml", policy_exploratory, sizeof policy_exploratory},
};

size_t CQuestionnairesCount(void) { return sizeof files / sizeof files[0]; }

struct CQuestionnairesFile CQuestionnairesFileAt(size_t index) { return files[index]; }
