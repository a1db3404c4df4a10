/**
 * Bad input: every operation of the OpenAPI document is sent what nobody should send, and must
 * refuse it in the way that callers were promised.
 */
package org.caspian.bench.input;
