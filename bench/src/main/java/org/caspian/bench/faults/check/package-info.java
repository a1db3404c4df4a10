/**
 * What is judged after a run: the journal of what callers were told, the evidence of what is there,
 * and the checks that hold one against the other. Nothing here needs a running platform.
 */
package org.caspian.bench.faults.check;
