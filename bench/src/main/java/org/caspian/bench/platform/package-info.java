/** The platform that a run is about, and how it is spoken to. */
package org.caspian.bench.platform;
