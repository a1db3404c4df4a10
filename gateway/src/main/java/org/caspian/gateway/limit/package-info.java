/**
 * How much each client and each institution may ask for, so that the 64 get on with each other:
 * budgets of requests that refill with time, a budget of failed attempts to authenticate, and a
 * fair order of those that wait for a service. All of it is in memory; of the database it knows
 * only how many gateways share the limits.
 */
package org.caspian.gateway.limit;
