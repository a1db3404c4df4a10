package org.caspian.members.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.caspian.members.calendar.AssociationCalendar;
import org.caspian.members.institution.InstitutionRegister;
import org.caspian.members.institution.StandingTold;
import org.caspian.members.institution.Standings;
import org.caspian.members.institution.Successions;
import org.caspian.platform.access.PersonIds;
import org.caspian.platform.command.CommandContext;
import org.caspian.platform.command.Ids;
import org.caspian.platform.command.LocalReferences;
import org.caspian.platform.command.Numbers;
import org.caspian.platform.command.SetLocalReference;
import org.caspian.platform.outbox.Outbox;
import org.caspian.platform.rest.IfMatch;
import org.caspian.platform.rest.MergePatch;
import org.caspian.platform.rest.ProblemException;
import org.caspian.platform.rest.Problems;

/**
 * The commands on memberships; each runs in the transaction of the command that calls it. What it
 * changes of how the institution stands is told in the same transaction.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Memberships {

  /** Of the number that people say. */
  static final String NUMBER_PREFIX = "MS";

  private static final String CERTIFICATE_PREFIX = "MC";

  private final MembershipRepository repository;
  private final InstitutionRegister register;
  private final Standings standings;
  private final Successions successions;
  private final StandingTold told;
  private final OpenObligations obligations;
  private final MembershipViews views;
  private final PersonIds persons;
  private final LocalReferences localReferences;
  private final Numbers numbers;
  private final Ids ids;
  private final Outbox outbox;
  private final Event<MembershipEnded> ended;
  private final AssociationCalendar calendar;
  private final CommandContext command;

  Memberships(
      MembershipRepository repository,
      InstitutionRegister register,
      Standings standings,
      Successions successions,
      StandingTold told,
      OpenObligations obligations,
      MembershipViews views,
      PersonIds persons,
      LocalReferences localReferences,
      Numbers numbers,
      Ids ids,
      Outbox outbox,
      Event<MembershipEnded> ended,
      AssociationCalendar calendar,
      CommandContext command) {
    this.repository = repository;
    this.register = register;
    this.standings = standings;
    this.successions = successions;
    this.told = told;
    this.obligations = obligations;
    this.views = views;
    this.persons = persons;
    this.localReferences = localReferences;
    this.numbers = numbers;
    this.ids = ids;
    this.outbox = outbox;
    this.ended = ended;
    this.calendar = calendar;
    this.command = command;
  }

  /**
   * Begins an application.
   *
   * @throws ProblemException 403 for another institution's, 422 for one that the register does not
   *     have and for an {@link ApplicationRule}; {@link MembershipProblems#MEMBERSHIP_OPEN}; {@link
   *     MembershipProblems#TOO_MANY_APPLICATIONS}; 409 if the local reference is taken
   */
  MembershipView apply(ApplyForMembership body) {
    MembershipProblems.requireOwn(body.institution(), command.caller());
    // So that it is not merged meanwhile.
    register.lock(body.institution());
    standings.requireKnown(Map.of("/institution", body.institution()));
    ApplicationRule.check(body.application());
    repository
        .open(body.institution())
        .ifPresent(
            open -> {
              throw MembershipProblems.membershipOpen(open);
            });
    if (!command.caller().isSecretariat()) {
      ApplicationLimit.requireOneMore(
          repository.begunSince(body.institution(), command.at().minus(ApplicationLimit.WITHIN)));
    }
    Membership membership =
        Membership.draft(
            ids.next(),
            numbers.next(NUMBER_PREFIX, command.at()),
            body.institution(),
            body.application(),
            command.at(),
            command.by());
    repository.persist(membership);
    if (body.localReference() != null) {
      name(membership, body.localReference());
    }
    return told(MembershipMessage.What.CREATED, membership);
  }

  /**
   * Changes what a merge patch changes of the application.
   *
   * @param ifMatch the header; only its version counts
   * @throws ProblemException 404, 403, 409, 412, 428, 400 for the shape, 422 for an {@link
   *     ApplicationRule}
   */
  MembershipView update(UUID id, String ifMatch, MergePatch patch) {
    Membership membership = get(id);
    MembershipCommand.UPDATE.require(
        new MembershipCommand.Case(membership, standings::of), command.caller());
    IfMatch.check(ifMatch, membership.version());
    MembershipApplication asked =
        patch.applyTo(
            views.single(membership), membership.application(), MembershipApplication.class);
    ApplicationRule.check(asked);
    return membership.revise(asked, act())
        ? told(MembershipMessage.What.UPDATED, membership)
        : views.single(membership);
  }

  /**
   * Hands the application in. One that is handed in already stays as it is.
   *
   * @throws ProblemException 404, 403, 409; 422 with each {@link SubmissionRule} that is not met
   */
  MembershipView submit(UUID id) {
    Membership membership = get(id);
    MembershipProblems.requireOwn(membership.institution(), command.caller());
    if (MembershipState.HANDED_IN.contains(membership.state())) {
      return views.single(membership);
    }
    membership.submit(act());
    return told(MembershipMessage.What.SUBMITTED, membership);
  }

  /**
   * The secretariat takes it up.
   *
   * @throws ProblemException 404, 403, 409
   */
  MembershipView review(UUID id) {
    Membership membership = get(id);
    membership.review(act());
    return told(MembershipMessage.What.TAKEN_UP, membership);
  }

  /** The secretariat gives it back. Throws as {@link #review}. */
  MembershipView giveBack(UUID id, MembershipReason body) {
    Membership membership = get(id);
    command.reason(body.reason());
    membership.giveBack(body.read(), body.reason(), act());
    return told(MembershipMessage.What.RETURNED, membership);
  }

  /**
   * The caller's institution speaks for it.
   *
   * @param body null if it does not say which version it has read
   * @throws ProblemException as {@link #review}; {@link Problems#STALE_VERSION}, here and below
   */
  MembershipView endorse(UUID id, EndorseMembership body) {
    Membership membership = get(id);
    MembershipCommand.ENDORSE.require(
        new MembershipCommand.Case(membership, standings::of), command.caller());
    EndorseMembership.read(body).ifPresent(membership::requireCurrent);
    UUID member = command.caller().requireInstitution();
    membership.endorse(new Endorsement(member, register.countryOf(member), command.at()), act());
    return told(MembershipMessage.What.ENDORSED, membership);
  }

  /**
   * A member of the committee proposes it to the assembly. That the applicant's own institution
   * tried is kept in the history, though it is refused.
   *
   * @throws ProblemException {@link MembershipProblems#OWN_INSTITUTION}; else as {@link #review},
   *     and 422 for a {@link NominationRule}
   */
  MembershipView nominate(UUID id, NominateMembership body) {
    Membership membership = get(id);
    UUID nominator = body.nominator().institution();
    boolean may = command.caller().isSecretariat() || command.caller().is(membership.institution());
    boolean ofItsOwn =
        nominator.equals(membership.institution()) || command.caller().is(membership.institution());
    if (may && ofItsOwn && MembershipState.HANDED_IN.contains(membership.state())) {
      command.keepRefusal(membership, "membershipApplication.nominate-refused");
      throw MembershipProblems.ownInstitution();
    }
    standings.requireKnown(Map.of("/nominator/institution", nominator));
    membership.nominate(
        body.read(),
        new Nomination(nominator, persons.of(nominator, body.nominator().code()), command.at()),
        register.countryOf(membership.institution()),
        successions.read().of(membership.institution()).predecessors(),
        act());
    return told(MembershipMessage.What.NOMINATED, membership);
  }

  /** It is turned down. Throws as {@link #review}. */
  MembershipView reject(UUID id, MembershipReason body) {
    Membership membership = get(id);
    command.reason(body.reason());
    membership.reject(body.read(), body.reason(), act());
    return told(MembershipMessage.What.REJECTED, membership);
  }

  /** The applicant takes it back. Throws as {@link #review}. */
  MembershipView withdraw(UUID id) {
    Membership membership = get(id);
    membership.withdraw(act());
    return told(MembershipMessage.What.WITHDRAWN, membership);
  }

  /**
   * The assembly has admitted the institution: by a ballot, which {@link ResolvedMemberships} puts
   * into force, or as the secretariat enters it from its papers. What the resolution says, and that
   * it is kept here, is not checked.
   *
   * @param from its first day as a member; it may be a future one
   * @throws ProblemException as {@link #review}; 422 if an earlier membership was not over before
   */
  public void admit(UUID id, UUID resolutionId, LocalDate from) {
    Membership membership = get(id);
    requireAfterEarlier(membership, from);
    membership.admit(resolutionId, numbers.next(CERTIFICATE_PREFIX, command.at()), from, act());
    toldWithStanding(MembershipMessage.What.ADMITTED, membership);
  }

  private void requireAfterEarlier(Membership membership, LocalDate from) {
    repository.of(membership.institution()).stream()
        .filter(Membership::hadADay)
        .filter(earlier -> earlier.to().filter(last -> !from.isAfter(last)).isPresent())
        .findFirst()
        .ifPresent(
            earlier -> {
              throw MembershipProblems.withinAnother(earlier.id(), earlier.to().orElseThrow());
            });
  }

  /**
   * The assembly has made the member one of another kind. Of the resolution is true what {@link
   * #admit} says.
   *
   * @param from the first day on which it is of that kind
   * @throws ProblemException as {@link #review}; 422 for a day before the present kind began
   */
  public void changeCategory(
      UUID id, MembershipCategory category, UUID resolutionId, LocalDate from) {
    Membership membership = get(id);
    membership.changeCategory(new CategoryPeriod(category, from, resolutionId), act());
    toldWithStanding(MembershipMessage.What.CATEGORY_CHANGED, membership);
  }

  /**
   * The member leaves.
   *
   * @throws ProblemException as {@link #review}; 422 for a last day that has passed
   */
  ResignationView resign(UUID id, ResignMembership body) {
    Membership membership = get(id);
    command.reason(body.reason());
    membership.resign(body.to(), body.reason(), act());
    toldWithStanding(MembershipMessage.What.RESIGNED, membership);
    tellEnd(membership);
    return new ResignationView(
        views.single(membership), obligations.of(membership.institution(), command.at()));
  }

  /** The same as the secretariat enters it from its papers. */
  void remove(UUID id, RemoveMembership body) {
    command.reason(body.reason());
    remove(id, body.resolutionId(), body.to(), body.reason());
  }

  /**
   * The assembly has removed the member. Of the resolution is true what {@link #admit} says.
   *
   * @param last its last day as a member; it may have passed
   * @throws ProblemException as {@link #review}; 422 for a last day before the first
   */
  public void remove(UUID id, UUID resolutionId, LocalDate last, String reason) {
    Membership membership = get(id);
    membership.remove(resolutionId, last, reason, act());
    toldWithStanding(MembershipMessage.What.REMOVED, membership);
    tellEnd(membership);
  }

  private void tellEnd(Membership membership) {
    ended.fire(new MembershipEnded(membership.institution(), membership.to().orElseThrow()));
  }

  /**
   * Sets or removes the caller's own reference. It is outside of versions and messages.
   *
   * @throws ProblemException 404; 409 if another membership has it
   */
  MembershipView setLocalReference(UUID id, SetLocalReference body) {
    Membership membership = get(id);
    name(membership, body.localReference());
    return views.single(membership);
  }

  /** The membership after a command. */
  MembershipView view(UUID id) {
    return views.single(get(id));
  }

  private Membership get(UUID id) {
    return repository.get(id, command.caller());
  }

  private LocalDate today() {
    return calendar.day(command.at());
  }

  private Act act() {
    return new Act(command.caller(), command.at(), today(), standings::of);
  }

  private MembershipView told(MembershipMessage.What what, Membership membership) {
    outbox.append(membership, MembershipMessage.of(what, membership, today()));
    return views.single(membership);
  }

  private void toldWithStanding(MembershipMessage.What what, Membership membership) {
    outbox.append(membership, MembershipMessage.of(what, membership, today()));
    told.follow(membership.institution(), command.at(), command.by());
  }

  private void name(Membership membership, String reference) {
    localReferences.set(membership, command.caller(), reference);
  }
}
