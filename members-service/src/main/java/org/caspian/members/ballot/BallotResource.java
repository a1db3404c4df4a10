package org.caspian.members.ballot;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.caspian.members.MembersScopes;
import org.caspian.platform.access.ReadByMembers;
import org.caspian.platform.access.Scopes;
import org.caspian.platform.access.SecretariatOnly;
import org.caspian.platform.command.Command;
import org.caspian.platform.command.HistoryEntryView;
import org.caspian.platform.command.SetLocalReference;
import org.caspian.platform.rest.Created;
import org.caspian.platform.rest.MergePatch;
import org.caspian.platform.rest.Page;
import org.caspian.platform.rest.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Ballots over HTTP. */
@Path("/v1/ballots")
@Scopes(read = MembersScopes.READ, write = MembersScopes.WRITE)
@ReadByMembers
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ballots")
class BallotResource {

  private final Ballots ballots;
  private final BallotReader reader;

  BallotResource(Ballots ballots, BallotReader reader) {
    this.ballots = ballots;
    this.reader = reader;
  }

  @POST
  @Command
  @SecretariatOnly
  @Operation(
      summary = "Prepare a ballot",
      description =
          "By the secretariat, with the rule by which it is valid and by which it has passed: all of"
              + " it is said, nothing is understood.")
  @APIResponseSchema(
      value = BallotView.class,
      responseCode = "201",
      responseDescription = "It is there")
  public RestResponse<BallotView> create(@NotNull CreateBallot body) {
    BallotView created = ballots.create(body);
    return Created.at("/v1/ballots/" + created.id(), created);
  }

  @GET
  @Operation(
      summary = "List ballots",
      description = "Of all assemblies, in the order in which they were prepared.")
  public Page<BallotView> list(@BeanParam BallotFilter filter, @BeanParam PageRequest page) {
    return reader.list(filter, page);
  }

  @GET
  @Path("{id}")
  @Operation(
      summary = "Read a ballot",
      description = "All callers may. What is counted is shown once it is closed, and not before.")
  public BallotView get(@PathParam("id") UUID id) {
    return reader.get(id);
  }

  @PATCH
  @Path("{id}")
  @Command
  @SecretariatOnly
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @Operation(
      summary = "Change a ballot",
      description =
          "By the secretariat, until it is opened: what is asked, whom, and by which rule. Of which"
              + " assembly it is, and about which motion, stays.")
  public RestResponse<BallotView> update(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull
          @RequestBody(content = @Content(schema = @Schema(implementation = BallotProfile.class)))
          MergePatch patch) {
    return RestResponse.ok(ballots.update(id, ifMatch, patch));
  }

  @POST
  @Path("{id}/opening")
  @Command
  @SecretariatOnly
  @Operation(
      summary = "Open a ballot",
      description =
          "By the secretariat. Who has a vote is written down and stays so: members that may vote by"
              + " how they stand; in the room and online those that are at the assembly, and those for"
              + " whom one of them carries a proxy. With too few there it is 409 `no-quorum`; by"
              + " correspondence that is known at the end.")
  public RestResponse<BallotView> open(@PathParam("id") UUID id) {
    return RestResponse.ok(ballots.open(id));
  }

  @POST
  @Path("{id}/votes")
  @Command(secretBody = true)
  @Operation(
      summary = "Cast a vote",
      description =
          "By a member that has one, online or by correspondence: its own, or with `giver` one that"
              + " it carries. The vote of a member that was merged since the opening nobody casts: 409"
              + " `institution-merged`. Each member has one, which is never changed. In a secret"
              + " ballot it is kept that the member voted, and how many chose what; nothing leads from"
              + " one to the other. So that nothing does, a repeated `Idempotency-Key` does not"
              + " compare the bodies: the first vote stands.")
  public RestResponse<VoteView> vote(@PathParam("id") UUID id, @NotNull CastVote body) {
    return RestResponse.ok(ballots.vote(id, body));
  }

  @GET
  @Path("{id}/votes")
  @Operation(
      summary = "List who has voted in a ballot",
      description =
          "And how, once it is closed, unless it is secret. On one page; of a ballot in the room"
              + " there are none.")
  public Page<VoteView> votes(@PathParam("id") UUID id) {
    return reader.votes(id);
  }

  @GET
  @Path("{id}/electorate")
  @Operation(
      summary = "Read who has a vote in a ballot",
      description = "As it was when it was opened; nobody before.")
  public ElectorateView electorate(@PathParam("id") UUID id) {
    return reader.electorate(id);
  }

  @POST
  @Path("{id}/closing")
  @Command
  @SecretariatOnly
  @Operation(
      summary = "Close a ballot",
      description =
          "By the secretariat, for good, and not before `closesAt` unless nobody is left who could"
              + " still vote. Of a ballot in the room the counts are entered from the signed minutes,"
              + " or that nobody objected; elsewhere the votes are counted. The result has all that it"
              + " was worked out from.")
  public RestResponse<BallotView> close(@PathParam("id") UUID id, @NotNull CloseBallot body) {
    return RestResponse.ok(ballots.close(id, body));
  }

  @POST
  @Path("{id}/cancellation")
  @Command
  @SecretariatOnly
  @Operation(
      summary = "Cancel a ballot",
      description = "By the secretariat, with a reason, until it is closed. Nothing is counted.")
  public RestResponse<BallotView> cancel(@PathParam("id") UUID id, @NotNull CancelBallot body) {
    return RestResponse.ok(ballots.cancel(id, body));
  }

  @PUT
  @Path("{id}/local-reference")
  @Command
  @Operation(
      summary = "Set the caller's own reference to a ballot",
      description = "Every caller has references of its own; nobody else sees them.")
  public RestResponse<BallotView> setLocalReference(
      @PathParam("id") UUID id, @NotNull SetLocalReference body) {
    return RestResponse.ok(ballots.setLocalReference(id, body));
  }

  @GET
  @Path("{id}/history")
  @Operation(
      summary = "Read what was done with a ballot, and by whom",
      description = "Also who voted when, never how.")
  public Page<HistoryEntryView> history(@PathParam("id") UUID id, @BeanParam PageRequest page) {
    return reader.history(id, page);
  }
}
