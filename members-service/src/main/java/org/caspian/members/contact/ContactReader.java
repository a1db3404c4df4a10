package org.caspian.members.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.UUID;
import org.caspian.platform.access.Caller;
import org.caspian.platform.access.CurrentCaller;
import org.caspian.platform.command.HistoryEntryView;
import org.caspian.platform.command.HistoryReader;
import org.caspian.platform.command.Lists;
import org.caspian.platform.command.Reasons;
import org.caspian.platform.rest.Page;
import org.caspian.platform.rest.PageRequest;
import org.caspian.platform.rest.ProblemException;

/** What is read of contacts. Throws 404 for what is not there. */
@ApplicationScoped
class ContactReader {

  private final ContactRepository repository;
  private final MandateRepository mandates;
  private final Instance<PersonalRecords> personalRecords;
  private final ContactViews views;
  private final MandateViews mandateViews;
  private final Lists lists;
  private final HistoryReader histories;
  private final CurrentCaller caller;

  ContactReader(
      ContactRepository repository,
      MandateRepository mandates,
      @Any Instance<PersonalRecords> personalRecords,
      ContactViews views,
      MandateViews mandateViews,
      Lists lists,
      HistoryReader histories,
      CurrentCaller caller) {
    this.repository = repository;
    this.mandates = mandates;
    this.personalRecords = personalRecords;
    this.views = views;
    this.mandateViews = mandateViews;
    this.lists = lists;
    this.histories = histories;
    this.caller = caller;
  }

  ContactView get(UUID id) {
    return views.single(repository.get(id));
  }

  /**
   * A page of contacts.
   *
   * @throws ProblemException 400 for a cursor of another list
   */
  Page<ContactView> list(ContactFilter filter, PageRequest request) {
    return lists.page(Contact.class, filter, request, views::rows, ContactView::id);
  }

  /**
   * All that is kept of the person, as far as the caller may see it: its institution and the
   * secretariat all of it.
   */
  PersonalDataView personalData(UUID id) {
    Contact contact = repository.get(id);
    return new PersonalDataView(
        views.single(contact),
        mandateViews.rows(mandates.list("contactId = ?1 order by id", id)),
        isConcerned(contact) ? records(contact.person()) : null);
  }

  private List<PersonalRecordView> records(RecordedPerson person) {
    return personalRecords.stream().flatMap(records -> records.of(person).stream()).toList();
  }

  /** With the reasons for its institution and the secretariat only: they may name persons. */
  Page<HistoryEntryView> history(UUID id, PageRequest request) {
    Contact contact = repository.get(id);
    return histories.page(contact, request, caller.get(), Reasons.shownIf(isConcerned(contact)));
  }

  private boolean isConcerned(Contact contact) {
    Caller reader = caller.get();
    return reader.isSecretariat() || reader.is(contact.institution());
  }
}
