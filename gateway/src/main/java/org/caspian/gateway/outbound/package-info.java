/**
 * Calls of the gateway to addresses that callers wrote: nothing behind the gateway can be reached
 * that way.
 */
package org.caspian.gateway.outbound;
