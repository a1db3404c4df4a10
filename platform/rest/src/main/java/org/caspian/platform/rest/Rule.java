package org.caspian.platform.rest;

import java.util.List;
import java.util.stream.Stream;

/**
 * One rule of the domain that a request has to meet once its shape is right: a small class or an
 * enum constant, named for what must be true, tested without a container.
 *
 * @param <S> what is judged: the request and all that the rules want to know beside it
 */
public interface Rule<S> {

  /** What of the subject is against the rule, and which member of the request is at fault. */
  Stream<FieldError> violations(S subject);

  /**
   * Checks all rules.
   *
   * @param rules in the order in which they are told
   * @param detail what is refused, in one sentence
   * @throws ProblemException {@link Problems#RULE_VIOLATED} with every rule that is not met
   */
  static <S> void check(List<? extends Rule<S>> rules, S subject, String detail) {
    List<FieldError> violations = rules.stream().flatMap(rule -> rule.violations(subject)).toList();
    if (!violations.isEmpty()) {
      throw new ProblemException(Problems.RULE_VIOLATED, detail).errors(violations);
    }
  }
}
