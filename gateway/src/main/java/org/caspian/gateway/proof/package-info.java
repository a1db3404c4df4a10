/**
 * Proofs of possession (DPoP, RFC 9449) as the gateway looks at them: that they are fresh, and used
 * once. What they say is checked by {@link org.caspian.platform.access.DpopProofs}.
 */
package org.caspian.gateway.proof;
