/** Where requests come from, and from where clients may be used. */
package org.caspian.gateway.address;
