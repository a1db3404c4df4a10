/** What tests ask the running services with: real servers, tokens, a Kafka probe, the contract. */
package org.caspian.platform.testkit;
