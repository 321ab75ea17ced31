// System calls of Linux that Swift's Glibc module leaves out: it is built without _GNU_SOURCE.
#ifndef CLINUX_SHIM_H
#define CLINUX_SHIM_H

#include <linux/memfd.h>
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

#endif
