/** How the parts of the platform are, for people. */
package org.caspian.gateway.status;
