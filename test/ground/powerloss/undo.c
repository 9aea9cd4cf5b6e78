/*
 * Keeps, for every file that PostgreSQL writes, what stood there before each write, until the file is
 * synced. After all processes are gone, undo.ts puts the unsynced part back: what a power cut may do.
 * Loaded with LD_PRELOAD; UNDO_LOG names a folder that holds one log per inode.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))
#define MOST_FILES 65536

/* PostgreSQL works inside its data folder, so its own files are those with a relative path. */
static char ours[MOST_FILES];

static int is_ours(int fd) { return fd >= 0 && fd < MOST_FILES && ours[fd]; }

/* Opens and locks the log of a file; the lock keeps a write and a sync of two processes apart. */
static int lock_log(const struct stat *file) {
  char path[4096];
  snprintf(path, sizeof path, "%s/%ju", getenv("UNDO_LOG"), (uintmax_t)file->st_ino);
  int log = REAL(open)(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0666);
  if (log < 0 || flock(log, LOCK_EX) != 0) abort();
  return log;
}

static void unlock_log(int log) { REAL(close)(log); }

static void append(int log, const void *bytes, size_t count) {
  if (count > 0 && REAL(write)(log, bytes, count) != (ssize_t)count) abort();
}

/* One record: where, how long the file was, how much of it stood there, and that. */
static void keep(int log, int fd, const struct stat *file, off_t offset, size_t count) {
  int64_t left = file->st_size > offset ? file->st_size - offset : 0;
  int64_t kept = left < (int64_t)count ? left : (int64_t)count;
  int64_t head[3] = {offset, file->st_size, kept};
  char *before = malloc(kept + 1);
  int reader = fd;
  char name[64];
  snprintf(name, sizeof name, "/proc/self/fd/%d", fd);
  if (kept > 0 && (fcntl(fd, F_GETFL) & O_ACCMODE) == O_WRONLY) reader = REAL(open)(name, O_RDONLY);
  if (kept > 0 && pread(reader, before, kept, offset) != kept) abort();
  if (reader != fd) REAL(close)(reader);
  append(log, head, sizeof head);
  append(log, before, kept);
  free(before);
}

static int before_write(int fd, off_t offset, size_t count) {
  struct stat file;
  if (!is_ours(fd) || fstat(fd, &file) != 0 || !S_ISREG(file.st_mode)) return -1;
  int log = lock_log(&file);
  fstat(fd, &file);
  keep(log, fd, &file, offset, count);
  return log;
}

static void after_write(int log) {
  int error = errno;
  if (log >= 0) unlock_log(log);
  errno = error;
}

static off_t position(int fd) {
  struct stat file;
  if (fcntl(fd, F_GETFL) & O_APPEND && fstat(fd, &file) == 0) return file.st_size;
  return lseek(fd, 0, SEEK_CUR);
}

static size_t total(const struct iovec *parts, int count) {
  size_t sum = 0;
  for (int i = 0; i < count; i++) sum += parts[i].iov_len;
  return sum;
}

int open(const char *path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  mode_t mode = (flags & (O_CREAT | O_TMPFILE)) ? va_arg(rest, mode_t) : 0;
  va_end(rest);
  struct stat file;
  int relative = path[0] != '/';
  int existed = relative && stat(path, &file) == 0;
  int emptied = existed && (flags & O_TRUNC) && S_ISREG(file.st_mode) && file.st_size > 0;
  int fd = REAL(open)(path, emptied ? flags & ~O_TRUNC : flags, mode);
  if (fd < 0 || fd >= MOST_FILES) return fd;
  ours[fd] = relative;
  if (emptied) ftruncate(fd, 0);
  if (relative && !existed && fstat(fd, &file) == 0) {
    int log = lock_log(&file);
    if (REAL(ftruncate)(log, 0) != 0) abort();
    unlock_log(log);
  }
  return fd;
}

int close(int fd) {
  if (fd >= 0 && fd < MOST_FILES) ours[fd] = 0;
  return REAL(close)(fd);
}

ssize_t write(int fd, const void *bytes, size_t count) {
  int log = is_ours(fd) ? before_write(fd, position(fd), count) : -1;
  ssize_t done = REAL(write)(fd, bytes, count);
  after_write(log);
  return done;
}

ssize_t pwrite(int fd, const void *bytes, size_t count, off_t offset) {
  int log = before_write(fd, offset, count);
  ssize_t done = REAL(pwrite)(fd, bytes, count, offset);
  after_write(log);
  return done;
}

ssize_t pwritev(int fd, const struct iovec *parts, int count, off_t offset) {
  int log = before_write(fd, offset, total(parts, count));
  ssize_t done = REAL(pwritev)(fd, parts, count, offset);
  after_write(log);
  return done;
}

int ftruncate(int fd, off_t size) {
  int log = before_write(fd, size, SIZE_MAX >> 1);
  int done = REAL(ftruncate)(fd, size);
  after_write(log);
  return done;
}

int truncate(const char *path, off_t size) {
  int fd = open(path, O_RDWR);
  if (fd < 0) return -1;
  int done = ftruncate(fd, size);
  close(fd);
  return done;
}

int posix_fallocate(int fd, off_t offset, off_t count) {
  int log = before_write(fd, offset, 0);
  int done = REAL(posix_fallocate)(fd, offset, count);
  after_write(log);
  return done;
}

static int sync_with(int (*real)(int), int fd) {
  struct stat file;
  if (!is_ours(fd) || fstat(fd, &file) != 0 || !S_ISREG(file.st_mode)) return real(fd);
  int log = lock_log(&file);
  int done = real(fd);
  if (done == 0 && REAL(ftruncate)(log, 0) != 0) abort();
  after_write(log);
  return done;
}

int fsync(int fd) { return sync_with(REAL(fsync), fd); }

int fdatasync(int fd) { return sync_with(REAL(fdatasync), fd); }
