package org.caspian.bench.input;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.caspian.bench.input.Operation.Parameter;
import org.caspian.bench.platform.Caller;
import org.caspian.bench.platform.Json;

/**
 * Right requests for every operation: the body from its schema, with all that may be there, and
 * what only the platform knows (ids, hashes, versions) from objects that are made for it. An
 * operation that is not named here gets what its path says; the report tells where that was not
 * enough.
 */
final class Recipes {

  private static final String IMPORTED_ROW =
      "{\"name\":{\"en\":\"Wild Institute %1$d\"},\"type\":\"RESEARCH_INSTITUTE\",\"country\":\"KZ\","
          + "\"timeZone\":\"Asia/Aqtau\",\"localReference\":\"WILD-%1$d\",\"domain\":\"i%1$d.wild.example.org\"}";

  private final Generator generator;
  private final Stage stage;

  Recipes(Generator generator, Stage stage) {
    this.generator = generator;
    this.stage = stage;
  }

  /** A request that the platform has no reason to refuse, about objects that nobody else uses. */
  Sample sample(Operation operation, Desk desk) {
    Draft draft = new Draft(operation);
    prepare(draft, desk);
    return draft.sample();
  }

  /** A label in use would have to be one of the names, and the first register wants a check. */
  private Draft named(Draft draft) {
    return draft
        .set("/names/0/type", "ALIAS")
        .set("/identifiers/0/scheme", "WIKIDATA")
        .set("/identifiers/0/value", "Q" + (900_000_000_000L + generator.next()));
  }

  private void prepare(Draft draft, Desk desk) {
    Caller first = stage.first();
    Caller second = stage.second();
    Caller secretariat = stage.secretariat();
    String member = second.institution().toString();
    switch (draft.operation.id()) {
      case "tokenIssue" -> {
        draft.by(secretariat).header("Authorization", Tokens.basic(secretariat));
        ((ObjectNode) draft.body).retain("grant_type");
      }
      case "tokenIntrospect", "tokenRevoke" -> {
        draft.by(secretariat).header("Authorization", Tokens.basic(secretariat));
        ((ObjectNode) draft.body).retain("token");
      }
      case "agreementPropose" ->
          draft
              .set("/parties/0/institutionId", first.institution())
              .set("/parties/1/institutionId", second.institution())
              .set("/conditions/0/sending", first.institution())
              .set("/conditions/0/receiving", second.institution());
      case "agreementVersionApprove", "agreementVersionReject" ->
          draft.by(second).version(stage.proposal(desk));
      case "agreementVersionWithdraw" -> draft.version(stage.proposal(desk));
      case "assemblyConvene" ->
          draft
              .by(secretariat)
              .set("/ordinal", stage.ordinal())
              .set("/host", first.institution())
              .set("/agenda/0/code", Stage.ITEM);
      case "assemblyUpdate" ->
          draft
              .by(secretariat)
              .set("/ordinal", stage.ordinal())
              .set("/host", first.institution())
              .set("/agenda/0/code", Stage.ITEM)
              .changes("assemblies", stage.assembly(desk));
      case "assemblyPostpone", "assemblyOpen" ->
          draft.by(secretariat).about("assemblies", Stage.id(stage.assembly(desk)));
      case "assemblyClose" ->
          draft.by(secretariat).about("assemblies", Stage.id(stage.openAssembly(desk)));
      case "assemblySetLocalReference" -> draft.about("assemblies", Stage.id(stage.assembly(desk)));
      case "attendanceArrive" ->
          draft
              .set("/institution", first.institution())
              .without("organisation")
              .without("country")
              .about("assemblies", Stage.id(stage.openAssembly(desk)));
      case "attendanceDepart" -> {
        String assembly = Stage.id(stage.openAssembly(desk));
        draft
            .set("/attendanceId", Stage.id(stage.attendance(desk, assembly)))
            .without("at")
            .about("assemblies", assembly);
      }
      case "proxyGive" ->
          draft
              .set("/giver", first.institution())
              .set("/carrier", second.institution())
              .about("assemblies", Stage.id(stage.assembly(desk)));
      case "proxyRevoke" ->
          draft
              .set("/giver", first.institution())
              .about("assemblies", Stage.id(stage.assemblyWithProxy(desk)));
      case "ballotCreate" -> {
        JsonNode assembly = stage.assembly(desk);
        draft
            .by(secretariat)
            .without("motionId")
            .without("closesAt")
            .set("/secrecy", "OPEN")
            .set("/assemblyId", Stage.id(assembly))
            .set("/electorate/0", first.institution())
            .set("/rule/quorum/base", "MEMBERS")
            .set("/rule/quorum/fraction", Map.of("numerator", 1, "denominator", 2))
            .set("/rule/majority/fraction", Map.of("numerator", 1, "denominator", 2));
      }
      case "ballotUpdate" ->
          draft
              .by(secretariat)
              .without("closesAt")
              .set("/mode", "CORRESPONDENCE")
              .set("/secrecy", "OPEN")
              .set("/electorate/0", first.institution())
              .set("/rule/quorum/base", "MEMBERS")
              .set("/rule/quorum/fraction", Map.of("numerator", 1, "denominator", 2))
              .set("/rule/majority/fraction", Map.of("numerator", 1, "denominator", 2))
              .changes("ballots", stage.ballot(desk));
      case "ballotOpen", "ballotCancel" ->
          draft.by(secretariat).about("ballots", Stage.id(stage.ballot(desk)));
      case "ballotVote" ->
          draft.without("giver").about("ballots", Stage.id(stage.openBallot(desk)));
      case "ballotClose" ->
          draft
              .by(secretariat)
              .without("counts")
              .without("noObjection")
              .without("minutes")
              .about("ballots", Stage.id(stage.ballotToCount(desk)));
      case "ballotSetLocalReference" -> draft.about("ballots", Stage.id(stage.ballot(desk)));
      case "resolutionRecord" ->
          draft
              .by(secretariat)
              .without("ballotId")
              .set("/assemblyId", Stage.id(stage.assembly(desk)))
              .set("/followUps/0/responsible", first.institution());
      case "resolutionTranslate" ->
          draft
              .by(secretariat)
              .set("/language", "kk")
              .about("resolutions", Stage.id(stage.resolution(desk)));
      case "resolutionSettle" -> {
        JsonNode resolution = stage.resolution(desk);
        draft
            .set("/followUpId", Stage.id(resolution.path("followUps").path(0)))
            .set("/state", "DONE")
            .about("resolutions", Stage.id(resolution));
      }
      case "resolutionSetLocalReference" ->
          draft.about("resolutions", Stage.id(stage.resolution(desk)));
      case "officeCreate" -> draft.by(secretariat);
      case "officeTake" ->
          draft
              .by(secretariat)
              .without("resolutionId")
              .set("/institution", first.institution())
              .set("/endsWithAssembly", Stage.id(stage.assembly(desk)))
              .about("offices", Stage.id(stage.office(desk)));
      case "officeEnd" -> {
        JsonNode office = stage.heldOffice(desk);
        draft
            .by(secretariat)
            .set("/holdingId", Stage.id(office.path("holdings").path(0)))
            .about("offices", Stage.id(office));
      }
      case "officeSetLocalReference" -> draft.about("offices", Stage.id(stage.office(desk)));
      case "motionPropose" ->
          draft.set("/agendaItem", Stage.ITEM).about("assemblies", Stage.id(stage.assembly(desk)));
      case "clientOpen" ->
          draft.set("/institution", first.institution()).set("/scopes/0", "members:read");
      case "clientDisable", "clientSetLocalReference" ->
          draft.about("clients", Stage.id(stage.client(desk, first.institution())));
      case "clientSetKeys" ->
          // The example of RFC 7517, appendix A.1.
          draft
              .about("clients", Stage.id(stage.client(desk, first.institution())))
              .without("jwksUri")
              .set("/keys/0/kty", "EC")
              .set("/keys/0/use", "sig")
              .set("/keys/0/alg", "ES256")
              .set("/keys/0/crv", "P-256")
              .set("/keys/0/x", "MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4")
              .set("/keys/0/y", "4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM");
      case "clientSetNetworks" ->
          draft
              .set("/networks/0", "192.0.2.0/24")
              .about("clients", Stage.id(stage.client(desk, first.institution())));
      case "clientSetProofOfPossession" ->
          draft
              .set("/required", false)
              .about("clients", Stage.id(stage.client(desk, first.institution())));
      case "signingKeyRotate" -> draft.by(secretariat);
      case "clientAddSecret" ->
          draft
              .set("/expiresAt", "2099-01-01T00:00:00Z")
              .about("clients", Stage.id(stage.client(desk, first.institution())));
      case "clientRevokeSecret" -> {
        JsonNode client = stage.clientOfTwoSecrets(desk, first.institution());
        draft
            .about("clients", Stage.id(client))
            .path("secretId", client.path("secrets").path(0).path("id").asText());
      }
      case "contactCreate" ->
          draft.set("/institution", first.institution()).set("/code", "W-" + generator.next());
      case "contactUpdate" -> draft.changes("contacts", stage.contact(desk));
      case "contactAssign" ->
          draft
              .set("/from", "2026-09-01")
              .set("/to", "2027-08-31")
              .about("contacts", Stage.id(stage.contact(desk)));
      case "contactEndRole" ->
          draft
              .set("/role", Stage.ROLE)
              .set("/to", "2027-08-31")
              .about("contacts", Stage.id(stage.contactWithRole(desk)));
      case "contactConfirm", "contactErase", "contactSetLocalReference" ->
          draft.about("contacts", Stage.id(stage.contact(desk)));
      case "eventUpdate" -> draft.changes("events", stage.event(desk));
      case "eventOpenRegistration", "eventSetLocalReference", "eventCancel" ->
          draft.about("events", Stage.id(stage.event(desk)));
      case "eventCloseRegistration" -> draft.about("events", stage.openEvent(desk));
      case "eventRegistrationRegister" -> draft.by(second);
      case "facilityCreate" -> draft.set("/units/0/code", Stage.UNIT);
      case "facilityUpdate" ->
          draft.set("/units/0/code", Stage.UNIT).changes("facilities", stage.facility(desk));
      case "facilityClose", "facilitySetLocalReference" ->
          draft.about("facilities", Stage.id(stage.facility(desk)));
      case "facilityBookingBook" ->
          draft
              .set("/unit", Stage.UNIT)
              .set("/from", Stage.hour(3))
              .set("/to", Stage.hour(4))
              .by(second)
              .path("id", Stage.id(stage.facility(desk)));
      case "bookingAccept", "bookingDecline", "bookingSetLocalReference" ->
          draft.about("bookings", Stage.id(stage.booking(desk)));
      case "bookingCancel" -> draft.about("bookings", Stage.id(stage.acceptedBooking(desk)));
      case "bookingWithdraw" -> draft.by(second).about("bookings", Stage.id(stage.booking(desk)));
      case "feeScheduleIssue" ->
          draft.by(secretariat).set("/year", stage.feeYear()).set("/graceDays", 30);
      case "feeScheduleInvoice" ->
          draft
              .by(secretariat)
              .set("/institutions/0", first.institution())
              .set("/dueOn", "2099-03-31")
              .about("fee-schedules", Stage.id(stage.feeSchedule(desk)));
      case "feeScheduleCancel", "feeScheduleSetLocalReference" ->
          draft.by(secretariat).about("fee-schedules", Stage.id(stage.feeSchedule(desk)));
      case "invoiceIssue" ->
          draft
              .by(secretariat)
              .set("/institution", first.institution())
              .set("/dueOn", "2099-03-31")
              .set("/year", stage.feeSchedule(desk).path("year").asInt());
      case "invoiceCancel", "invoiceSettlementWaive" ->
          draft.by(secretariat).about("invoices", Stage.id(stage.invoice(desk)));
      case "invoiceSettlementPay" ->
          draft
              .by(secretariat)
              .set("/method", "BANK")
              .set("/amount/currency", "USD")
              .set("/rate/value", "0.5")
              .about("invoices", Stage.id(stage.invoice(desk)));
      case "invoiceSettlementReverse" -> {
        JsonNode invoice = stage.paidInvoice(desk);
        draft
            .by(secretariat)
            .set("/settlementId", invoice.path("payments").path(0).path("id").asText())
            .about("invoices", Stage.id(invoice));
      }
      case "invoiceSetLocalReference" -> draft.about("invoices", Stage.id(stage.invoice(desk)));
      case "paymentChannelBlockRecord" ->
          draft
              .by(secretariat)
              .without("country")
              .set("/institution", first.institution())
              .set("/from", "2026-09-01");
      case "paymentChannelBlockEnd" ->
          draft
              .by(secretariat)
              .about("payment-channel-blocks", Stage.id(stage.paymentChannelBlock(desk)));
      case "paymentChannelBlockSetLocalReference" ->
          draft.about("payment-channel-blocks", Stage.id(stage.paymentChannelBlock(desk)));
      case "suspensionProposalReply",
          "suspensionProposalSuspend",
          "suspensionProposalDismiss",
          "suspensionProposalSetLocalReference" ->
          draft
              .by(secretariat)
              .about("suspension-proposals", Stage.id(stage.suspensionProposal(desk)));
      case "institutionImportImportRows" -> {
        ObjectNode rows = Json.MAPPER.createObjectNode();
        rows.putArray("rows").add(Json.parse(IMPORTED_ROW.formatted(generator.next())));
        draft.by(secretariat).body = rows;
      }
      case "institutionUpdate" ->
          named(draft).by(secretariat).changes("institutions", stage.institution(desk, "KZ"));
      case "institutionSetLocalReference", "institutionSuspend" ->
          draft.by(secretariat).about("institutions", Stage.id(stage.institution(desk, "RU")));
      case "institutionReinstate" ->
          draft.by(secretariat).about("institutions", Stage.id(stage.suspended(desk)));
      case "institutionMerge" ->
          draft
              .by(secretariat)
              .set("/successorId", Stage.id(stage.institution(desk, "RU")))
              .about("institutions", Stage.id(stage.institution(desk, "RU")));
      case "institutionCreate" -> named(draft).by(secretariat).set("/confirmDistinct", true);
      case "institutionUnitCreate" ->
          draft
              .by(secretariat)
              .without("parent")
              .path("id", Stage.id(stage.institution(desk, "KZ")));
      case "unitUpdate" ->
          draft.by(secretariat).without("parent").changes("units", stage.unit(desk));
      case "unitClose" ->
          draft
              .by(secretariat)
              .set("/to", Stage.LAST_DAY_OF_A_UNIT)
              .about("units", Stage.id(stage.unit(desk)));
      case "unitSetLocalReference" -> draft.about("units", Stage.id(stage.unit(desk)));
      case "learningResourceUpdate" ->
          draft.changes("learning-resources", stage.learningResource(desk));
      case "learningResourceDelete", "learningResourceSetLocalReference" ->
          draft.about("learning-resources", Stage.id(stage.learningResource(desk)));
      case "learningResourceReviewWrite" ->
          draft.by(second).about("learning-resources", Stage.id(stage.learningResource(desk)));
      case "mandateGrant" ->
          draft
              .set("/contactId", Stage.id(stage.contact(desk)))
              // By the charter only a rector signs.
              .set("/basis/kind", "DECISION")
              .set("/from", "2026-09-01")
              .set("/to", "2027-08-31");
      case "mandateEnd" ->
          draft.set("/to", "2027-08-31").about("mandates", Stage.id(stage.mandate(desk)));
      case "mandateSetLocalReference" -> draft.about("mandates", Stage.id(stage.mandate(desk)));
      case "membershipApply" ->
          draft.by(secretariat).set("/institution", Stage.id(stage.outsider(desk)));
      case "membershipUpdate" ->
          draft.by(secretariat).changes("memberships", stage.membershipDraft(desk));
      case "membershipSetLocalReference",
          "membershipApplicationSubmit",
          "membershipApplicationWithdraw" ->
          draft.by(secretariat).about("memberships", Stage.id(stage.membershipDraft(desk)));
      case "membershipApplicationReview",
          "membershipApplicationGiveBack",
          "membershipApplicationReject" ->
          draft
              .by(secretariat)
              .without("version")
              .about("memberships", stage.membershipHandedIn(desk));
      case "membershipApplicationEndorse" ->
          draft.by(second).without("version").about("memberships", stage.membershipHandedIn(desk));
      case "membershipApplicationNominate" ->
          draft
              .by(secretariat)
              .without("version")
              .set("/nominator/institution", second.institution())
              .about("memberships", stage.membershipEndorsed(desk));
      case "membershipApplicationAdmit" ->
          draft
              .by(secretariat)
              .set("/from", "2026-09-01")
              .about("memberships", stage.membershipNominated(desk));
      case "membershipChangeCategory" ->
          draft
              .by(secretariat)
              .set("/from", "2027-09-01")
              .about("memberships", stage.membership(desk));
      case "membershipResign", "membershipRemove" ->
          draft
              .by(secretariat)
              .set("/to", LocalDate.now(ZoneOffset.UTC).plusYears(1).toString())
              .about("memberships", stage.membership(desk));
      case "nominationSubmit" ->
          draft
              .set("/agreementId", stage.agreement())
              .set("/conditionId", stage.condition())
              .set("/plannedStart", "2027-02-01")
              .set("/plannedEnd", "2027-06-30");
      case "nominationAccept", "nominationReject" ->
          draft.by(second).decides("nominations", stage.nomination(desk));
      case "nominationWithdraw", "nominationSetLocalReference" ->
          draft.about("nominations", Stage.id(stage.nomination(desk)));
      case "projectUpdate" -> draft.changes("projects", stage.project(desk));
      case "projectSetLocalReference" -> draft.about("projects", Stage.id(stage.project(desk)));
      case "projectPartnerInvite" ->
          draft
              .set("/institutionId", second.institution())
              .about("projects", Stage.id(stage.project(desk)));
      case "projectPartnerConfirm", "projectPartnerRefuse", "projectPartnerWithdrawInvitation" -> {
        String project = stage.invitation(desk);
        draft.about("projects", project).path("institutionId", member);
        boolean own = draft.operation.id().equals("projectPartnerWithdrawInvitation");
        draft.by(own ? first : second);
        if (draft.body.has("version")) {
          JsonNode read = desk.read(second, "/v1/projects/" + project);
          draft.set("/version", read.path("version").asLong());
        }
      }
      case "projectSubmit" -> draft.about("projects", stage.partnership(desk));
      case "registrationSetLocalReference", "registrationWithdraw" ->
          draft.by(second).about("registrations", Stage.id(stage.registration(desk)));
      case "stayArrive" -> draft.by(second).about("stays", stage.stay(desk));
      case "stayDepart" -> draft.by(second).about("stays", stage.begunStay(desk));
      case "staySetLocalReference" -> draft.about("stays", stage.stay(desk));
      default -> shared(draft, desk);
    }
    if (draft.operation.template().startsWith("/v1/clients")) {
      draft.by(secretariat);
    }
    if (draft.operation.id().equals("eventRegistrationRegister")) {
      draft.path("id", stage.openEvent());
    }
    if (draft.operation.id().equals("agreementSetLocalReference")) {
      draft.path("id", stage.agreement());
    }
  }

  /** What is only read may be read by many. */
  private void shared(Draft draft, Desk desk) {
    if (!draft.operation.template().contains("{")) {
      return;
    }
    String id =
        switch (draft.collection()) {
          case "agreements" -> stage.agreement();
          case "assemblies", "reports" -> Stage.id(stage.assembly(desk));
          case "ballots" -> Stage.id(stage.ballot(desk));
          case "bookings" -> Stage.id(stage.booking(desk));
          case "clients" -> Stage.id(stage.client(desk, stage.first().institution()));
          case "contacts" -> Stage.id(stage.contact(desk));
          case "events" -> stage.openEvent();
          case "facilities" -> Stage.id(stage.facility(desk));
          case "fee-schedules" -> Stage.id(stage.feeSchedule(desk));
          case "invoices" -> Stage.id(stage.invoice(desk));
          case "payment-channel-blocks" -> Stage.id(stage.paymentChannelBlock(desk));
          case "institutions" -> stage.first().institution().toString();
          case "learning-resources" -> Stage.id(stage.learningResource(desk));
          case "mandates" -> Stage.id(stage.mandate(desk));
          case "memberships" -> {
            draft.by(stage.secretariat());
            yield Stage.id(stage.membershipDraft(desk));
          }
          case "nominations" -> Stage.id(stage.nomination(desk));
          case "projects" -> stage.invitation(desk);
          case "registrations" -> {
            draft.by(stage.second());
            yield Stage.id(stage.registration(desk));
          }
          case "offices" -> Stage.id(stage.office(desk));
          case "units" -> Stage.id(stage.unit(desk));
          case "resolutions" -> Stage.id(stage.resolution(desk));
          case "stays" -> stage.stay(desk);
          case "suspension-proposals" -> {
            draft.by(stage.secretariat());
            yield Stage.id(stage.suspensionProposal(desk));
          }
          default -> UUID.randomUUID().toString();
        };
    draft
        .path("id", id)
        .path("number", "1")
        .path("code", Stage.UNIT)
        .path("conditionId", stage.condition())
        .path("institutionId", stage.second().institution().toString());
  }

  /** A request that is being put together. */
  private final class Draft {

    private final Operation operation;
    private final Map<String, String> path = new LinkedHashMap<>();
    private final Map<String, String> query = new LinkedHashMap<>();
    private final Map<String, String> headers = new LinkedHashMap<>();
    private Caller caller = stage.first();
    private JsonNode body = Json.MAPPER.missingNode();
    private String watched;

    private Draft(Operation operation) {
      this.operation = operation;
      for (Parameter parameter : operation.parameters()) {
        if (parameter.in().equals("path")) {
          path.put(parameter.name(), UUID.randomUUID().toString());
        } else if (parameter.in().equals("query") && parameter.required()) {
          query.put(
              parameter.name(), generator.value(parameter.name(), parameter.schema()).asText());
        }
      }
      if (operation.takesBody()) {
        JsonNode schema =
            operation
                .bodies()
                .getOrDefault(Operation.JSON, operation.bodies().values().iterator().next());
        body = generator.value("body", schema);
      }
    }

    private String collection() {
      return operation.template().split("/")[2];
    }

    private Draft by(Caller other) {
      caller = other;
      return this;
    }

    private Draft path(String name, String value) {
      path.replace(name, value);
      return this;
    }

    private Draft header(String name, String value) {
      headers.put(name, value);
      return this;
    }

    private Draft set(String pointer, Object value) {
      JsonPointer at = JsonPointer.compile(pointer);
      JsonNode parent = body.at(at.head());
      if (parent instanceof ObjectNode object && object.has(at.last().getMatchingProperty())) {
        object.set(at.last().getMatchingProperty(), Json.tree(value));
      } else if (parent.isArray()) {
        ((ArrayNode) parent).set(at.last().getMatchingIndex(), Json.tree(value));
      }
      return this;
    }

    /** A field that another one stands for, if there is a body at all. */
    private Draft without(String field) {
      if (body instanceof ObjectNode object) {
        object.remove(field);
      }
      return this;
    }

    /** It is about this object, which nobody else changes meanwhile. */
    private Draft about(String kind, String id) {
      watched = "/v1/" + kind + "/" + id;
      return path("id", id);
    }

    private Draft version(JsonNode agreement) {
      set("/contentHash", Stage.contentHash(agreement));
      return about("agreements", Stage.id(agreement)).path("number", "1");
    }

    private Draft decides(String kind, JsonNode object) {
      set("/version", object.path("version").asLong());
      return about(kind, Stage.id(object));
    }

    private Draft changes(String kind, JsonNode object) {
      header("If-Match", "\"" + object.path("version").asLong() + "\"");
      return about(kind, Stage.id(object));
    }

    private Sample sample() {
      return new Sample(
          operation,
          caller,
          Map.copyOf(path),
          Map.copyOf(query),
          Map.copyOf(headers),
          body.isMissingNode() ? null : body,
          watched);
    }
  }
}
