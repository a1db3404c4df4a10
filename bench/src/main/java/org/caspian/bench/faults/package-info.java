/**
 * Faults: a platform that is broken in every way that machines and networks know, while it is
 * written to, and that must not lose, repeat or confuse anything.
 */
package org.caspian.bench.faults;
