/** What became of requests for tokens, for who owns the client. */
package org.caspian.gateway.audit;
