// What the C library of Linux offers and Swift's Glibc module leaves out.
int renameat2(int old_folder, const char *old_name, int new_folder, const char *new_name, unsigned int flags);

enum { RENAME_TWO_NAMES_CHANGE_PLACES = 1 << 1 };
