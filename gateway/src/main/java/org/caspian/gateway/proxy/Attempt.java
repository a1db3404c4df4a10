package org.caspian.gateway.proxy;

import io.vertx.core.http.HttpClientRequest;

/** A request at one instance, from its connection to the end of the answer. */
final class Attempt {

  private final Instance instance;
  private final HttpClientRequest request;
  private boolean over;

  /** A request that the instance has just taken the connection for. */
  Attempt(Instance instance, HttpClientRequest request) {
    this.instance = instance;
    this.request = request;
  }

  /** Where it is. */
  Instance instance() {
    return instance;
  }

  /** What is sent to the instance. */
  HttpClientRequest request() {
    return request;
  }

  /** The head of an answer came. */
  void answered() {
    instance.answered();
  }

  /** There is no answer, and that is the instance's fault. */
  void failed(Throwable cause) {
    instance.failed(cause);
    end();
  }

  /** Nothing more comes or is wanted; again: nothing. */
  void end() {
    if (!over) {
      over = true;
      instance.left();
    }
  }
}
