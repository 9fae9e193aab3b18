#define _GNU_SOURCE
#define NCURSES_WIDECHAR 1

#include "CNcursesw.h"

#include <curses.h>
#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/ioctl.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

// ncurses' header names macros after common words; the ones that would bite below.
#undef lines
#undef columns

static SCREEN *screen;
static struct termios shell_mode;
static bool wants_mouse;
static bool is_cursor_unknown;
static bool has_screen;
static int colours;
static int pairs;
static int used_pairs;

// MARK: - Escape sequences

// Terminals with an alternate screen descend from xterm and ignore private modes that they do not know; the others
// (linux, vt100) are not sent any. Synchronized output, bracketed paste; click and wheel in SGR form.
static bool is_modern;
#define SYNC_BEGIN "\033[?2026h"
#define SYNC_END "\033[?2026l"
#define PASTE_ON "\033[?2004h"
#define MOUSE_ON "\033[?1000h\033[?1006h"
#define MODES_OFF "\033[?1006l\033[?1000l\033[?1004l\033[?2004l"

// What a dying process writes: constant, as it may allocate nothing and ask terminfo nothing any more.
static const char modern_reset[] = SYNC_END MODES_OFF "\033(B\033[0m\033[?12l\033[?25h\033[?1049l\r";
static const char simple_reset[] = "\033[0m\033[?25h\033[999;1H\r\n";

static void write_all(const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t written = write(STDOUT_FILENO, bytes, count);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return;
    bytes += written;
    count -= (size_t)written;
  }
}

static void write_modern(const char *text) {
  if (is_modern) write_all(text, strlen(text));
}

// MARK: - Signals

static int signal_pipe[2] = {-1, -1};
// Whether the screen is ours, so that dying means giving it back.
static volatile sig_atomic_t is_drawn;
static volatile sig_atomic_t is_raw;

static const int noted[] = {SIGHUP, SIGTERM, SIGINT, SIGWINCH, SIGTSTP, SIGCONT};
static const int fatal[] = {SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT, SIGQUIT};
enum { NOTED = sizeof noted / sizeof *noted, FATAL = sizeof fatal / sizeof *fatal };
static struct sigaction noted_before[NOTED], fatal_before[FATAL];
static stack_t stack_before;
static bool handlers_installed;

static void note(int number) {
  int saved = errno;
  unsigned char byte = (unsigned char)number;
  ssize_t ignored = write(signal_pipe[1], &byte, 1);
  (void)ignored;
  errno = saved;
}

// Async-signal-safe. The handler was reset on entry, so the signal raised again kills as if never caught: status and
// core as they should be, and no backtracer that takes the terminal for itself.
static void die(int number) {
  if (is_drawn) {
    if (is_modern)
      write_all(modern_reset, sizeof modern_reset - 1);
    else
      write_all(simple_reset, sizeof simple_reset - 1);
  }
  if (is_raw) {
    // In the background tcsetattr would stop the process instead.
    signal(SIGTTOU, SIG_IGN);
    tcsetattr(STDIN_FILENO, TCSANOW, &shell_mode);
  }
  signal(number, SIG_DFL);
  raise(number);
}

static void handle(int number, void (*handler)(int), int flags) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = handler;
  action.sa_flags = flags;
  sigemptyset(&action.sa_mask);
  sigaction(number, &action, NULL);
}

static void install_handlers(void) {
  for (int i = 0; i < NOTED; i++) {
    // Who started us with a signal ignored (nohup) wants it ignored.
    if (noted_before[i].sa_handler != SIG_IGN) handle(noted[i], note, SA_RESTART);
  }
  for (int i = 0; i < FATAL; i++) handle(fatal[i], die, SA_ONSTACK | SA_RESETHAND | SA_NODEFER);
}

static bool take_signals(void) {
  // A handler must not run out of stack because the program did.
  static char stack[64 * 1024];
  if (handlers_installed) return true;
  if (signal_pipe[0] < 0 && cn_make_pipe(signal_pipe) != 0) return false;
  stack_t own = {.ss_sp = stack, .ss_size = sizeof stack, .ss_flags = 0};
  if (sigaltstack(&own, &stack_before) != 0) return false;
  for (int i = 0; i < NOTED; i++) sigaction(noted[i], NULL, &noted_before[i]);
  for (int i = 0; i < FATAL; i++) sigaction(fatal[i], NULL, &fatal_before[i]);
  handlers_installed = true;
  install_handlers();
  return true;
}

static void give_signals_back(void) {
  if (!handlers_installed) return;
  for (int i = 0; i < NOTED; i++) sigaction(noted[i], &noted_before[i], NULL);
  for (int i = 0; i < FATAL; i++) sigaction(fatal[i], &fatal_before[i], NULL);
  sigaltstack(&stack_before, NULL);
  handlers_installed = false;
}

int cn_make_pipe(int ends[2]) { return pipe2(ends, O_NONBLOCK | O_CLOEXEC); }

int cn_signal_pipe(void) { return signal_pipe[0]; }

void cn_stop_process(void) {
  handle(SIGTSTP, SIG_DFL, 0);
  raise(SIGTSTP);
  install_handlers();
}

void cn_yield_signals(bool yielded) {
  if (!handlers_installed) return;
  if (yielded) {
    // A handler that does nothing, not SIG_IGN: what is ignored stays so in the program started.
    handle(SIGQUIT, note, SA_RESTART);
    handle(SIGTSTP, SIG_DFL, 0);
  } else {
    install_handlers();
  }
}

// MARK: - Life

static bool is_named_utf8(const char *name) {
  const char *codeset = strchr(name, '.');
  return codeset && (strncasecmp(codeset + 1, "utf-8", 5) == 0 || strncasecmp(codeset + 1, "utf8", 4) == 0);
}

bool cn_choose_encoding(void) {
  // Character type alone: a decimal comma would change what other C libraries read and write.
  const char *name = NULL;
  const char *variables[] = {"LC_ALL", "LC_CTYPE", "LANG"};
  for (int i = 0; i < 3 && !(name && *name); i++) name = getenv(variables[i]);
  bool is_set = setlocale(LC_CTYPE, "") != NULL;
  if (is_set && strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return true;
  // Nothing was said (a container, a service), or a UTF-8 locale that is not installed here.
  bool wants_utf8 = !(name && *name) || is_named_utf8(name);
  if (wants_utf8 && setlocale(LC_CTYPE, "C.UTF-8") != NULL) return true;
  setlocale(LC_CTYPE, "C");
  return false;
}

static bool has_string(const char *capability) {
  const char *value = tigetstr(capability);
  return value && value != (char *)-1;
}

static cn_result examine(const char *type) {
  int found = 0;
  if (setupterm(type, STDOUT_FILENO, &found) != OK) return CN_UNKNOWN_TYPE;
  bool can_draw = has_string("cup") && has_string("clear");
  is_modern = has_string("smcup") && has_string("rmcup");
  del_curterm(cur_term);
  return can_draw ? CN_OPEN : CN_TOO_SIMPLE;
}

static void set_line_discipline(void) {
  cbreak();
  noecho();
  nonl();
  struct termios mode;
  if (tcgetattr(STDIN_FILENO, &mode) == 0) {
    // Ctrl-S must not freeze the screen, Ctrl-V and Ctrl-O are keys; Ctrl-C and Ctrl-Z stay signals, and what was
    // typed before them is not thrown away.
    mode.c_iflag &= (tcflag_t) ~(IXON | IXOFF | ISTRIP);
    mode.c_lflag &= (tcflag_t)~IEXTEN;
    mode.c_lflag |= ISIG | NOFLSH;
    mode.c_cc[VMIN] = 1;
    mode.c_cc[VTIME] = 0;
    tcsetattr(STDIN_FILENO, TCSANOW, &mode);
  }
  def_prog_mode();
}

cn_result cn_open(const char *type, bool colour, bool mouse) {
  if (screen) return CN_OPEN;
  cn_result result = examine(type);
  if (result != CN_OPEN) return result;
  if (tcgetattr(STDIN_FILENO, &shell_mode) != 0 || !take_signals()) return CN_SYSTEM;
  screen = newterm(type, stdout, stdin);
  if (!screen) {
    give_signals_back();
    return CN_UNKNOWN_TYPE;
  }
  is_raw = 1;
  has_screen = true;
  wants_mouse = mouse;
  set_line_discipline();
  intrflush(stdscr, FALSE);
  keypad(stdscr, FALSE);
  // Else waiting input cuts a repaint short.
  typeahead(-1);
  if (colour && has_colors() && start_color() == OK) {
    use_default_colors();
    colours = COLORS;
    pairs = COLOR_PAIRS;
  }
  // ncurses set its own for some.
  install_handlers();
  write_modern(PASTE_ON);
  if (wants_mouse) write_modern(MOUSE_ON);
  int rows, columns;
  cn_terminal_size(&rows, &columns);
  cn_resize(rows, columns);
  return CN_OPEN;
}

void cn_leave(void) {
  if (!screen || !has_screen) return;
  has_screen = false;
  write_modern(MODES_OFF);
  endwin();
  is_drawn = 0;
  tcsetattr(STDIN_FILENO, TCSANOW, &shell_mode);
  is_raw = 0;
}

void cn_return(void) {
  if (!screen) return;
  has_screen = true;
  is_raw = 1;
  reset_prog_mode();
  install_handlers();
  write_modern(PASTE_ON);
  if (wants_mouse) write_modern(MOUSE_ON);
  cn_invalidate();
}

void cn_close(void) {
  if (!screen) return;
  cn_leave();
  delscreen(screen);
  screen = NULL;
  colours = pairs = used_pairs = 0;
  give_signals_back();
}

// MARK: - Size

void cn_terminal_size(int *rows, int *columns) {
  struct winsize size;
  // A pseudo-terminal that nobody gave a size says 0.
  bool known = ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_row > 0 && size.ws_col > 0;
  *rows = known ? size.ws_row : 24;
  *columns = known ? size.ws_col : 80;
}

void cn_resize(int rows, int columns) {
  if (!screen || !has_screen) return;
  if (!is_term_resized(rows, columns)) return;
  resizeterm(rows, columns);
  cn_invalidate();
}

// MARK: - Drawing

int cn_colours(void) { return colours; }
int cn_pairs(void) { return pairs; }

int cn_pair(int foreground, int background) {
  // alloc_pair would take a pair from cells on the screen when there is none left.
  if (!screen || used_pairs + 1 >= pairs) return 0;
  int pair = alloc_pair(foreground, background);
  if (pair < 0) return 0;
  used_pairs++;
  return pair;
}

int cn_columns(uint32_t scalar) { return wcwidth((wchar_t)scalar); }

void cn_put(int row, int column, uint32_t base, const uint32_t *marks, int count, unsigned attributes, int pair) {
  if (!screen) return;
  wchar_t text[CCHARW_MAX + 1];
  int kept = count < CCHARW_MAX - 1 ? count : CCHARW_MAX - 1;
  text[0] = (wchar_t)base;
  for (int i = 0; i < kept; i++) text[i + 1] = (wchar_t)marks[i];
  text[kept + 1] = 0;
  attr_t attribute = A_NORMAL;
  if (attributes & CN_BOLD) attribute |= A_BOLD;
  if (attributes & CN_DIM) attribute |= A_DIM;
  if (attributes & CN_ITALIC) attribute |= A_ITALIC;
  if (attributes & CN_UNDERLINE) attribute |= A_UNDERLINE;
  if (attributes & CN_REVERSE) attribute |= A_REVERSE;
  cchar_t cell;
  // The pair as an int in the last argument: as an attribute it has eight bits.
  if (setcchar(&cell, text, attribute, 0, &pair) != OK) return;
  // ERR at the bottom right, where the cursor cannot go on, is no failure.
  mvadd_wch(row, column, &cell);
}

void cn_erase(void) {
  if (screen) erase();
}

void cn_cursor(int row, int column, bool visible) {
  if (!screen) return;
  move(row, column);
  // ncurses sends nothing where it believes that the cursor is so already.
  if (is_cursor_unknown) curs_set(visible ? 0 : 1);
  is_cursor_unknown = false;
  curs_set(visible ? 1 : 0);
}

void cn_show(void) {
  if (!screen || !has_screen) return;
  is_drawn = 1;
  write_modern(SYNC_BEGIN);
  wnoutrefresh(stdscr);
  doupdate();
  write_modern(SYNC_END);
}

void cn_invalidate(void) {
  if (!screen) return;
  clearok(curscr, TRUE);
  is_cursor_unknown = true;
}
