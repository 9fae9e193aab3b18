// An opaque face of ncurses for Swift: ints, pointers and UTF-32, no macro, no variadic, no shared variable.
// One terminal on standard input and output; every function but the signal handlers belongs to the main thread.
#pragma once

#include <stdbool.h>
#include <stdint.h>

typedef enum {
  CN_OPEN = 0,
  // The terminal type is in no terminfo entry.
  CN_UNKNOWN_TYPE,
  // The type is known and cannot place a cursor or clear a screen.
  CN_TOO_SIMPLE,
  // The system refused: errno says why.
  CN_SYSTEM,
} cn_result;

enum {
  CN_BOLD = 1,
  CN_DIM = 2,
  CN_ITALIC = 4,
  CN_UNDERLINE = 8,
  CN_REVERSE = 16,
};

// Sets the character type of the process and returns whether text goes out as UTF-8.
bool cn_choose_encoding(void);

// Installs the signal handlers, then starts ncurses with that terminal type. Nothing is drawn yet.
cn_result cn_open(const char *type, bool colour, bool mouse);

// Gives the screen, the line discipline and the signals back as they were. Harmless twice.
void cn_close(void);

// Leaves the screen to another program, and takes it back; until then nothing may be drawn. Harmless twice.
void cn_leave(void);
void cn_return(void);

// Stops this process as Ctrl-Z does; returns when it goes on. To be called after cn_leave.
void cn_stop_process(void);

// While another program has the screen: an interrupt is its own, and a stop is ours too.
void cn_yield_signals(bool yielded);

// Reading end of the pipe to which the handlers write the number of each signal as a byte; never blocks.
int cn_signal_pipe(void);

// A pipe that never blocks and is not inherited: the reading end, then the writing one. 0, or -1 and errno.
int cn_make_pipe(int ends[2]);

// The size the terminal has now, and telling ncurses about it.
void cn_terminal_size(int *rows, int *columns);
void cn_resize(int rows, int columns);

// The colours there are: 0 where none, else 8, 16, 256…; and the pairs of colours, the default one included.
int cn_colours(void);
int cn_pairs(void);

// A pair of colours, -1 being the terminal's own; 0, the default pair, where there is none left.
int cn_pair(int foreground, int background);

// The columns the C library gives a scalar; -1 if it does not know it.
int cn_columns(uint32_t scalar);

// Puts one spacing scalar and its combining ones into a cell of the next frame.
void cn_put(int row, int column, uint32_t base, const uint32_t *marks, int count, unsigned attributes, int pair);

// Blanks the next frame.
void cn_erase(void);

// Where the cursor of the next frame stands, and whether it is seen.
void cn_cursor(int row, int column, bool visible);

// Shows the next frame: sends what differs. Everything, if the screen was invalidated.
void cn_show(void);
void cn_invalidate(void);
