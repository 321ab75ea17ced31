// System calls of Linux that Swift's Glibc module leaves out: it is built without _GNU_SOURCE.
#ifndef CLINUX_SHIM_H
#define CLINUX_SHIM_H

#include <fcntl.h>
#include <linux/memfd.h>
#include <spawn.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/vfs.h>
#include <unistd.h>

// renameat2(2) with RENAME_NOREPLACE; ENOSYS and EINVAL where it is not known.
static inline int clinux_rename_not_over(
  int from, const char *_Nonnull name, int to, const char *_Nonnull target) {
  return (int)syscall(SYS_renameat2, from, name, to, target, 1u);
}

// The kind of file system that a descriptor is on (linux/magic.h); -1 with errno.
static inline long clinux_file_system_kind(int descriptor) {
  struct statfs status;
  return fstatfs(descriptor, &status) == 0 ? (long)status.f_type : -1;
}

// An unnamed file in memory, closed on exec; -1 with errno.
static inline int clinux_memory_file(const char *_Nonnull label) {
  return (int)syscall(SYS_memfd_create, label, MFD_CLOEXEC);
}

// Lets the kernel begin to write a file to the medium, without waiting for it; only advice.
static inline void clinux_begin_writing(int descriptor) {
  syscall(SYS_sync_file_range, descriptor, 0L, 0L, 2u);
}

// A pipe whose ends are closed on exec; -1 with errno.
static inline int clinux_pipe(int *_Nonnull ends) {
  return (int)syscall(SYS_pipe2, ends, O_CLOEXEC);
}

// Has a program that is started close its descriptors from a number on; an error number.
int posix_spawn_file_actions_addclosefrom_np(posix_spawn_file_actions_t *_Nonnull, int);

// Gives up, for good, what programs with set-user-ID bits would gain; -1 with errno.
static inline int clinux_gain_no_privileges(void) {
  return prctl(PR_SET_NO_NEW_PRIVS, 1L, 0L, 0L, 0L);
}

// The version of Landlock that the kernel has; -1 where it has none.
static inline int clinux_landlock_version(void) {
  return (int)syscall(SYS_landlock_create_ruleset, (void *)0, 0ul, 1u);
}

// A set of Landlock rules that refuses what its attributes name; -1 with errno.
static inline int clinux_landlock_rules(const void *_Nonnull attributes, unsigned long size) {
  return (int)syscall(SYS_landlock_create_ruleset, attributes, size, 0u);
}

// Puts this thread, and what it starts, under a set of Landlock rules; -1 with errno.
static inline int clinux_landlock_obey(int rules) {
  return (int)syscall(SYS_landlock_restrict_self, rules, 0u);
}

#endif
