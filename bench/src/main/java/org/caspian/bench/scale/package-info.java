/** Whether an answer takes as long with a million rows as with ten thousand. */
package org.caspian.bench.scale;
