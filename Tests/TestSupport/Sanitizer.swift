internal import Glibc

/// Whether the address sanitizer is in this process, and so in the programs built beside it.
///
/// Its leak checker ends every program that is traced.
package let isSanitized = unsafe dlsym(nil, "__asan_init") != nil
