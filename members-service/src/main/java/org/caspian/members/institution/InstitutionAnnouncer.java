package org.caspian.members.institution;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.caspian.platform.outbox.Announcement;
import org.caspian.platform.outbox.Announcer;

/** Tells the present state of all institutions again. */
@ApplicationScoped
class InstitutionAnnouncer implements Announcer {

  private final InstitutionRepository institutions;

  InstitutionAnnouncer(InstitutionRepository institutions) {
    this.institutions = institutions;
  }

  @Override
  public String topic() {
    return InstitutionMessage.TOPIC;
  }

  @Override
  public List<Announcement> after(UUID after, int limit) {
    return institutions.after(after, limit).stream()
        .map(InstitutionAnnouncer::announcement)
        .toList();
  }

  private static Announcement announcement(Institution institution) {
    return new Announcement(
        institution.id(),
        institution.version(),
        institution.changedAt(),
        InstitutionMessage.updated(institution));
  }
}
