package org.caspian.members.institution;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.caspian.platform.access.Audience;
import org.caspian.platform.outbox.OutboxMessage;

/**
 * What is told about an institution: its whole public state, so that the latest message of each key
 * is enough to know all institutions; the type says what changed. The reason of a suspension is not
 * public and is left out, and so are the texts of its profile, which are long.
 */
record InstitutionMessage(
    UUID id,
    String number,
    String label,
    Map<String, String> name,
    List<InstitutionName> names,
    String country,
    String subdivision,
    String city,
    Place place,
    InstitutionType type,
    Set<InstitutionTheme> themes,
    String timeZone,
    Membership membership,
    Set<Effect> effects,
    boolean suspended,
    String domain,
    String ror,
    List<OtherIdentifier> identifiers,
    UUID successorId,
    long version) {

  /** The compacted topic of all these messages. */
  static final String TOPIC = "caspian.members.institution.v1";

  static OutboxMessage created(Institution institution) {
    return of("org.caspian.members.institution.created.v1", institution);
  }

  static OutboxMessage updated(Institution institution) {
    return of("org.caspian.members.institution.updated.v1", institution);
  }

  static OutboxMessage suspended(Institution institution) {
    return of("org.caspian.members.institution.suspended.v1", institution);
  }

  static OutboxMessage reinstated(Institution institution) {
    return of("org.caspian.members.institution.reinstated.v1", institution);
  }

  static OutboxMessage merged(Institution institution) {
    return of("org.caspian.members.institution.merged.v1", institution);
  }

  private static OutboxMessage of(String type, Institution institution) {
    return OutboxMessage.of(
        type, "/v1/institutions/" + institution.id(), Audience.everyone(), stateOf(institution));
  }

  private static InstitutionMessage stateOf(Institution institution) {
    InstitutionProfile profile = institution.profile();
    return new InstitutionMessage(
        institution.id(),
        institution.number(),
        profile.label(),
        profile.name(),
        profile.names(),
        profile.country(),
        profile.subdivision(),
        profile.city(),
        profile.place(),
        profile.type(),
        profile.themes(),
        profile.timeZone(),
        profile.membership(),
        institution.effects(),
        institution.suspension().isPresent(),
        profile.domain(),
        profile.ror(),
        profile.identifiers(),
        institution.successorId().orElse(null),
        institution.version());
  }
}
