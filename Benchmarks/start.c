/* A program that only starts: what `hoso version` is measured against. */
int main(void) { return 0; }
