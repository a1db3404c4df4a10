/**
 * Load: how fast the platform is, as ratios to what the same machine can do at best in the same
 * run. Figures are printed and never asserted.
 */
package org.caspian.bench.load;
