/** Tells the verifier of tokens which of them are not accepted any more, as the gateway says. */
package org.caspian.platform.revocation;
