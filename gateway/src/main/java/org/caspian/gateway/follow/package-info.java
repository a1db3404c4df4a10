/** What a gateway keeps in memory of its tables, so that a call need not ask them. */
package org.caspian.gateway.follow;
