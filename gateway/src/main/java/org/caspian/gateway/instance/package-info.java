/**
 * The gateways of one issuer that run at this moment, which know of each other by their database.
 */
package org.caspian.gateway.instance;
