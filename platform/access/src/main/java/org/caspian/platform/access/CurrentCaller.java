package org.caspian.platform.access;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;

/** The {@link Caller} of the current request. */
@RequestScoped
public class CurrentCaller {

  private static final String ACTING_PERSON = "X-Acting-Person";
  private static final Pattern VISIBLE_ASCII = Pattern.compile("[\\x21-\\x7e]{1,128}");

  private final SecurityIdentity identity;
  private final RoutingContext exchange;
  private final KnownMergers mergers;
  private final KnownMembers members;
  private Caller caller;

  @Inject
  CurrentCaller(
      SecurityIdentity identity,
      RoutingContext exchange,
      KnownMergers mergers,
      KnownMembers members) {
    this.identity = identity;
    this.exchange = exchange;
    this.mergers = mergers;
    this.members = members;
  }

  /**
   * Who calls.
   *
   * @throws ProblemException {@link Problems#UNAUTHORIZED} without a token; {@link
   *     Problems#INVALID_HEADER} for an {@code X-Acting-Person} that is not 1 to 128 visible ASCII
   *     characters, or is sent twice
   */
  public Caller get() {
    if (caller == null) {
      caller = read();
    }
    return caller;
  }

  private Caller read() {
    if (!(identity.getPrincipal() instanceof TokenPrincipal principal)) {
      throw TokenRefusals.noToken();
    }
    AccessToken token = principal.token();
    return new Caller(
        token.clientId(),
        token.institution(),
        roles(token),
        token.scopes(),
        actingPerson(),
        token.institution().map(id -> mergers.get().of(id)).orElse(Lineage.NONE));
  }

  /**
   * A token is issued to an institution that is no member, too: it does not see what members do.
   */
  private Set<Role> roles(AccessToken token) {
    return token.institution().filter(id -> !members.isMember(id)).isPresent()
        ? Set.of()
        : token.roles();
  }

  private Optional<String> actingPerson() {
    List<String> values = exchange.request().headers().getAll(ACTING_PERSON);
    if (values.isEmpty()) {
      return Optional.empty();
    }
    if (values.size() > 1 || !VISIBLE_ASCII.matcher(values.getFirst()).matches()) {
      throw new ProblemException(
          Problems.INVALID_HEADER,
          ACTING_PERSON + " is one code of 1 to 128 visible ASCII characters.");
    }
    return Optional.of(values.getFirst());
  }
}
