/**
 * A real PostgreSQL and a real Kafka broker, each in a folder of its own and a process of its own,
 * without Docker: for tests, the local stack and benchmarks.
 */
package org.caspian.platform.embedded;
