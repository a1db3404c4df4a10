package org.caspian.members.report;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.stream.Stream;
import org.caspian.members.assembly.AssemblyView;
import org.caspian.members.assembly.AttendanceView;
import org.caspian.members.assembly.ProxyView;
import org.caspian.members.ballot.BallotView;
import org.caspian.members.resolution.FollowUpView;
import org.caspian.members.resolution.ResolutionView;
import org.caspian.members.sheet.Sheet;
import org.caspian.members.sheet.Tabular;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All of an assembly. Its sheet is the register of its resolutions. */
record AssemblyPackView(
    @Schema(
            description =
                "Whether all of it is here: of an assembly with more than 2,000 attendances, proxies,"
                    + " ballots or resolutions only the first 2,000 are")
        @NotNull
        boolean complete,
    @Schema(description = "The assembly, with its agenda") @NotNull AssemblyView assembly,
    @Schema(description = "The delegations, and from when to when they were there") @NotNull
        List<AttendanceView> attendances,
    @Schema(description = "The proxies, also those that are over") @NotNull List<ProxyView> proxies,
    @Schema(description = "The ballots, each with what its result was worked out from") @NotNull
        List<BallotView> ballots,
    @Schema(description = "The resolutions, with what became of what they ask for") @NotNull
        List<ResolutionView> resolutions)
    implements Tabular {

  /** Of each kind of thing in it. */
  static final int MOST = 2_000;

  /** The first of each, up to {@link #MOST}. */
  static AssemblyPackView of(
      AssemblyView assembly,
      List<AttendanceView> attendances,
      List<ProxyView> proxies,
      List<BallotView> ballots,
      List<ResolutionView> resolutions) {
    return new AssemblyPackView(
        Stream.of(attendances, proxies, ballots, resolutions).allMatch(all -> all.size() <= MOST),
        assembly,
        first(attendances),
        first(proxies),
        first(ballots),
        first(resolutions));
  }

  private static <V> List<V> first(List<V> all) {
    return all.subList(0, Math.min(all.size(), MOST));
  }

  @Override
  public Sheet sheet() {
    Sheet sheet =
        new Sheet(
            "assembly",
            "ordinal",
            "resolution",
            "adoptedOn",
            "ballotId",
            "authenticLanguage",
            "text",
            "followUp",
            "task",
            "responsible",
            "dueOn",
            "state",
            "settledAt",
            "note");
    resolutions.forEach(
        resolution -> {
          if (resolution.followUps().isEmpty()) {
            addRow(sheet, resolution, null);
          }
          resolution.followUps().forEach(followUp -> addRow(sheet, resolution, followUp));
        });
    return sheet;
  }

  private void addRow(Sheet sheet, ResolutionView resolution, FollowUpView followUp) {
    boolean asks = followUp != null;
    sheet.row(
        assembly.number(),
        resolution.ordinal(),
        resolution.number(),
        resolution.adoptedOn(),
        resolution.ballotId(),
        resolution.authenticLanguage(),
        resolution.text().get(resolution.authenticLanguage()),
        asks ? followUp.id() : null,
        asks ? task(resolution, followUp) : null,
        asks ? followUp.responsible() : null,
        asks ? followUp.dueOn() : null,
        asks ? followUp.state() : null,
        asks ? followUp.settledAt() : null,
        asks ? followUp.note() : null);
  }

  /** In the language of the resolution, or else in any that it is told in. */
  private static String task(ResolutionView resolution, FollowUpView followUp) {
    return followUp
        .task()
        .getOrDefault(resolution.authenticLanguage(), followUp.task().firstEntry().getValue());
  }
}
