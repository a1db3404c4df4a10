package org.caspian.members;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.caspian.platform.outbox.OwnedTopics;
import org.caspian.platform.outbox.Topic;

/** The topics of members-service. */
@ApplicationScoped
class MembersTopics implements OwnedTopics {

  @Override
  public Set<Topic> topics() {
    return Set.of(
        Topic.state("caspian.members.institution.v1"),
        Topic.facts("caspian.members.unit.v1"),
        Topic.facts("caspian.members.membership.v1"),
        Topic.facts("caspian.members.contact.v1"),
        Topic.facts("caspian.members.mandate.v1"),
        Topic.facts("caspian.members.fee-schedule.v1"),
        Topic.facts("caspian.members.invoice.v1"),
        Topic.facts("caspian.members.payment-channel-block.v1"),
        Topic.facts("caspian.members.suspension-proposal.v1"),
        Topic.facts("caspian.members.assembly.v1"),
        Topic.facts("caspian.members.ballot.v1"),
        Topic.facts("caspian.members.resolution.v1"),
        Topic.facts("caspian.members.office.v1"),
        Topic.facts("caspian.members.facility.v1"),
        Topic.facts("caspian.members.booking.v1"),
        Topic.facts("caspian.members.learning-resource.v1"));
  }
}
