// The outlook in plain C: the floor that the program is held against. One draw after the other, double precision, the C
// library's logarithms; nothing kept, nothing vectorised by hand.
//
// usage: outlook CASE ROUNDS: prints the milliseconds of each round, then the shares of the last.

#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { MOST = 512 };

static int draws, questions, sections;
static double go, noGo, floorAt, concentration;
static double share[MOST], cumulative[MOST][4], part[MOST];
static int minimum[MOST], knockOut[MOST], section[MOST];

static uint64_t state[4];

static inline uint64_t rotate(uint64_t x, int k) { return (x << k) | (x >> (64 - k)); }

static inline uint64_t next(void) {  // xoshiro256++
  uint64_t result = rotate(state[0] + state[3], 23) + state[0], t = state[1] << 17;
  state[2] ^= state[0], state[3] ^= state[1], state[1] ^= state[2], state[0] ^= state[3];
  state[2] ^= t, state[3] = rotate(state[3], 45);
  return result;
}

static inline double uniform(void) { return ((next() >> 11) + 0.5) * 0x1p-53; }

static double normal(void) {  // Marsaglia's polar method, the second one kept
  static double kept;
  static int isKept;
  if (isKept) return isKept = 0, kept;
  double x, y, s;
  do x = 2 * uniform() - 1, y = 2 * uniform() - 1, s = x * x + y * y;
  while (s >= 1 || s == 0);
  double factor = sqrt(-2 * log(s) / s);
  kept = y * factor, isKept = 1;
  return x * factor;
}

static double gammaVariate(double shape) {  // Marsaglia & Tsang
  if (shape < 1) return gammaVariate(shape + 1) * pow(uniform(), 1 / shape);
  double d = shape - 1.0 / 3, c = 1 / sqrt(9 * d);
  for (;;) {
    double x = normal(), v = 1 + c * x;
    if (v <= 0) continue;
    v = v * v * v;
    double u = uniform();
    if (u < 1 - 0.0331 * x * x * x * x || log(u) < 0.5 * x * x + d * (1 - v + log(v))) return d * v;
  }
}

static double entropy(const int *counts, int all) {
  double sum = 0;
  for (int k = 0; k < 3; k++)
    if (counts[k]) sum -= (double)counts[k] / all * log2((double)counts[k] / all);
  return sum;
}

static int outcomes[3], joint[MOST][5][3];
static double told[MOST];

static void outlook(void) {
  static double weight[MOST], index[MOST];
  static int step[MOST];
  for (int k = 0; k < 3; k++) outcomes[k] = 0;
  for (int q = 0; q < questions; q++)
    for (int r = 0; r < 5; r++)
      for (int k = 0; k < 3; k++) joint[q][r][k] = 0;
  for (int draw = 0; draw < draws; draw++) {
    double sum = 0, value = 0;
    for (int q = 0; q < questions; q++) sum += weight[q] = gammaVariate(concentration * share[q]);
    for (int s = 0; s < sections; s++) index[s] = 0;
    int fails = 0, stops = 0;
    for (int q = 0; q < questions; q++) {
      double u = uniform();
      step[q] = (u >= cumulative[q][0]) + (u >= cumulative[q][1]) + (u >= cumulative[q][2]) + (u >= cumulative[q][3]);
      value += weight[q] * step[q];
      index[section[q]] += 25 * part[q] * step[q];
      if (minimum[q] && step[q] + 1 < minimum[q]) fails = 1, stops |= knockOut[q];
    }
    value *= 25 / sum;
    for (int s = 0; s < sections; s++) fails |= index[s] <= floorAt - 1e-9;
    int outcome = stops || value <= noGo - 1e-9 ? 0 : !fails && value > go - 1e-9 ? 2 : 1;
    outcomes[outcome]++;
    for (int q = 0; q < questions; q++) joint[q][step[q]][outcome]++;
  }
  for (int q = 0; q < questions; q++) {
    told[q] = entropy(outcomes, draws);
    for (int r = 0; r < 5; r++) {
      int all = joint[q][r][0] + joint[q][r][1] + joint[q][r][2];
      if (all) told[q] -= (double)all / draws * entropy(joint[q][r], all);
    }
  }
}

static double milliseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return 1e3 * now.tv_sec + 1e-6 * now.tv_nsec;
}

int main(int count, char **arguments) {
  FILE *file = count == 3 ? fopen(arguments[1], "r") : NULL;
  if (!file) return fprintf(stderr, "usage: outlook CASE ROUNDS\n"), 64;
  if (fscanf(file, "%d %d %d %lf %lf %lf %lf", &draws, &questions, &sections, &go, &noGo, &floorAt, &concentration) != 7
      || questions > MOST)
    return 65;
  for (int q = 0; q < questions; q++)
    if (fscanf(file, "%lf %lf %lf %lf %lf %d %d %d %lf", &share[q], &cumulative[q][0], &cumulative[q][1],
               &cumulative[q][2], &cumulative[q][3], &minimum[q], &knockOut[q], &section[q], &part[q]) != 9)
      return 65;
  for (int k = 0; k < 4; k++) state[k] = 0x9E3779B97F4A7C15u * (k + 1);
  for (int round = atoi(arguments[2]); round > 0; round--) {
    double start = milliseconds();
    outlook();
    printf("%f\n", milliseconds() - start);
  }
  printf("shares %f %f %f told %f\n", (double)outcomes[2] / draws, (double)outcomes[1] / draws,
         (double)outcomes[0] / draws, told[0]);
}
