/** What goes through the gateway, seen from outside: a line in the access log, and figures. */
package org.caspian.gateway.traffic;
