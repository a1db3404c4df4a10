package org.caspian.platform.command;

import org.jboss.resteasy.reactive.RestResponse;

/** Carries an answer that is a refusal out of the transaction, which is rolled back by it. */
final class RefusedAnswer extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient RestResponse<?> answer;

  RefusedAnswer(RestResponse<?> answer) {
    super("refused", null, false, false);
    this.answer = answer;
  }

  RestResponse<?> answer() {
    return answer;
  }
}
