/** What stands behind {@code ./caspian bench}. */
package org.caspian.bench;
