package org.caspian.members.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.caspian.members.assembly.AssemblyPapers;
import org.caspian.members.ballot.BallotPapers;
import org.caspian.members.calendar.AssociationCalendar;
import org.caspian.members.calendar.YearUntil;
import org.caspian.members.facility.SharedFacilities;
import org.caspian.members.learning.SharedLearningResources;
import org.caspian.members.resolution.ResolutionPapers;
import org.caspian.platform.rest.ProblemException;

/** Reports that take from several features. */
@ApplicationScoped
class Reports {

  private final AssemblyPapers assemblies;
  private final BallotPapers ballots;
  private final ResolutionPapers resolutions;
  private final SharedLearningResources learningResources;
  private final SharedFacilities facilities;
  private final AssociationCalendar calendar;

  Reports(
      AssemblyPapers assemblies,
      BallotPapers ballots,
      ResolutionPapers resolutions,
      SharedLearningResources learningResources,
      SharedFacilities facilities,
      AssociationCalendar calendar) {
    this.assemblies = assemblies;
    this.ballots = ballots;
    this.resolutions = resolutions;
    this.learningResources = learningResources;
    this.facilities = facilities;
    this.calendar = calendar;
  }

  /**
   * All of an assembly, as far as it fits into one answer.
   *
   * @throws ProblemException 404
   */
  AssemblyPackView assembly(UUID id) {
    // One more than is shown of each, to tell whether that is all.
    int most = AssemblyPackView.MOST + 1;
    return AssemblyPackView.of(
        assemblies.assembly(id),
        assemblies.attendances(id, most),
        assemblies.proxies(id, most),
        ballots.ofAssembly(id, most),
        resolutions.ofAssembly(id, most));
  }

  /**
   * What was shared in the year of a day until it ended; without one, today at the association is
   * meant.
   */
  SharedResourcesView sharedResources(Optional<LocalDate> asked) {
    LocalDate day = asked.orElseGet(calendar::today);
    YearUntil year = calendar.yearUntil(day);
    return new SharedResourcesView(
        day,
        learningResources.count(year),
        learningResources.byLanguage(year),
        learningResources.byLicence(year),
        facilities.requested(year),
        facilities.granted(year),
        facilities.hours(year));
  }
}
