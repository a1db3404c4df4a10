/**
 * Tokens that are not accepted any more: single ones that were revoked (RFC 7009), and those of
 * clients that were disabled. This gateway and the others of the issuer refuse them within a
 * second, by their tables; the services within two, by message.
 */
package org.caspian.gateway.revocation;
