package org.caspian.gateway.proxy;

import org.caspian.platform.rest.ProblemType;
import org.caspian.platform.rest.Retry;

/** The refusals of the proxy that no service has. */
final class ProxyProblems {

  /** The service closed the connection or did not answer in HTTP. */
  static final ProblemType BAD_GATEWAY =
      new ProblemType(502, "bad-gateway", "The service gave no valid answer", Retry.LATER);

  /** The service did not answer in time; what it was asked to do may still happen. */
  static final ProblemType GATEWAY_TIMEOUT =
      new ProblemType(504, "gateway-timeout", "The service did not answer in time", Retry.LATER);

  /** The token is good, but where the request comes from its client may not be used. */
  static final ProblemType ADDRESS_NOT_ALLOWED =
      new ProblemType(
          403, "address-not-allowed", "The client may not be used from there", Retry.NEVER);

  /** {@code Expect} asks for something else than {@code 100-continue}. */
  static final ProblemType EXPECTATION_FAILED =
      new ProblemType(417, "expectation-failed", "The expectation is not supported", Retry.NEVER);

  /** A switch of protocols is asked for. */
  static final ProblemType UPGRADE_REFUSED =
      new ProblemType(400, "upgrade-refused", "There are no WebSockets here", Retry.NEVER);

  /** Neither HTTP/1.1 nor an answer that HTTP/1.0 can carry. */
  static final ProblemType VERSION_NOT_SUPPORTED =
      new ProblemType(
          505, "http-version-not-supported", "HTTP/1.1 is needed for this", Retry.NEVER);

  /** No path has such a method. Where only this path has not, its server says which it has. */
  static final ProblemType METHOD_NOT_IMPLEMENTED =
      new ProblemType(501, "method-not-implemented", "There is no such method", Retry.NEVER);

  private ProxyProblems() {}
}
