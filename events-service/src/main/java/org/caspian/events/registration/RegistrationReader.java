package org.caspian.events.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.caspian.events.event.EventReader;
import org.caspian.platform.access.Caller;
import org.caspian.platform.access.CurrentCaller;
import org.caspian.platform.command.HistoryEntryView;
import org.caspian.platform.command.HistoryReader;
import org.caspian.platform.command.Lists;
import org.caspian.platform.command.Reasons;
import org.caspian.platform.rest.Page;
import org.caspian.platform.rest.PageRequest;
import org.caspian.platform.rest.ProblemException;

/** What is read of registrations. Throws 404 for what the caller may not know of. */
@ApplicationScoped
class RegistrationReader {

  /** Who gives a place that came free, where it is not told by whom it did. */
  private static final String OURSELVES = "events-service";

  private final RegistrationRepository repository;
  private final OneMoment moment;
  private final RegistrationViews views;
  private final EventReader events;
  private final Lists lists;
  private final HistoryReader histories;
  private final CurrentCaller caller;

  RegistrationReader(
      RegistrationRepository repository,
      OneMoment moment,
      RegistrationViews views,
      EventReader events,
      Lists lists,
      HistoryReader histories,
      CurrentCaller caller) {
    this.repository = repository;
    this.moment = moment;
    this.views = views;
    this.events = events;
    this.lists = lists;
    this.histories = histories;
    this.caller = caller;
  }

  @Transactional
  RegistrationView get(UUID id) {
    moment.begin();
    return views.single(repository.get(id, caller.get()));
  }

  /**
   * A page of the registrations.
   *
   * @throws ProblemException 400 for a cursor of another list
   */
  @Transactional
  Page<RegistrationView> list(RegistrationFilter filter, PageRequest request) {
    moment.begin();
    return page(filter, request);
  }

  private Page<RegistrationView> page(RegistrationFilter filter, PageRequest request) {
    return lists.page(Registration.class, filter, request, views::rows, RegistrationView::id);
  }

  /** A page of the registrations for one event. Throws as {@link #list}. */
  @Transactional
  Page<RegistrationView> list(UUID eventId, EventRegistrationFilter filter, PageRequest request) {
    moment.begin();
    return page(filter.of(events.visible(eventId).id()), request);
  }

  /**
   * A page of what was done with the registration. A place comes free by the command of another
   * institution, whose registrations are not this one's to know: it is not named.
   */
  Page<HistoryEntryView> history(UUID id, PageRequest request) {
    Caller reader = caller.get();
    Registration registration = repository.get(id, reader);
    Page<HistoryEntryView> page = histories.page(registration, request, reader, Reasons.SHOWN);
    return new Page<>(
        page.items().stream().map(entry -> shown(entry, registration, reader)).toList(),
        page.next());
  }

  private static HistoryEntryView shown(
      HistoryEntryView entry, Registration registration, Caller reader) {
    boolean mayKnow =
        reader.isSecretariat()
            || reader.is(registration.host())
            || entry.institution() == null
            || reader.is(entry.institution())
            || entry.institution().equals(registration.home())
            || entry.institution().equals(registration.host());
    return mayKnow ? entry : withoutInstitution(entry);
  }

  private static HistoryEntryView withoutInstitution(HistoryEntryView entry) {
    return new HistoryEntryView(
        entry.id(),
        entry.at(),
        OURSELVES,
        null,
        null,
        entry.command(),
        null,
        null,
        entry.changes());
  }
}
