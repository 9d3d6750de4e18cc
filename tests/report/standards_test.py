#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Zweck authors
# SPDX-License-Identifier: Apache-2.0

"""Reads the approved reports in public forms as their receivers would: Fides manifests by PyYAML, as Fides does; DPV
by an RDF library, offline; Atlassian's form by the constraints of its schema. Every term of a vocabulary must be in
terms.tsv, which names its source.

usage: standards_test.py TERMS FOLDER...
"""

import json
import pathlib
import re
import sys
import unittest

import rdflib
import rdflib.namespace
import yaml

TERMS = {}
FOLDERS = []
DPV = {
    "https://w3id.org/dpv#": "dpv:", "https://w3id.org/dpv/pd#": "pd:", "https://w3id.org/dpv/loc#": "loc:",
    "https://w3id.org/dpv/legal/eu/gdpr#": "eu-gdpr:",
}
# Other vocabularies, and what of them is used.
OTHERS = {
    "http://purl.org/dc/terms/": {"conformsTo", "description", "source", "title"},
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#": {"type", "value"},
    "http://www.w3.org/2004/02/skos/core#": {"editorialNote", "note"},
}
BASE = "https://example.org/inventory.jsonld"


def files(ending):
    found = sorted(path for folder in FOLDERS for path in folder.glob("*" + ending))
    assert found, f"no file *{ending}"
    return found


# ---- Fides: the shape of its pydantic models (fideslang 3.1.4, models.py), where it is stricter than YAML.

FIDES_KEY = re.compile(r"[a-zA-Z0-9_.<>-]+\Z")
DATA_TYPE = re.compile(r"(string|integer|float|boolean|object_id|object)(\[\])?\Z")
LEGAL_BASES = {
    "Consent", "Contract", "Legal obligations", "Vital interests", "Public interest", "Legitimate interests",
}
RESOURCE = {"fides_key": str, "organization_fides_key": str, "name": str, "description": str, "meta": dict}
CONTACT = {"name": str, "address": str, "email": str, "phone": str}
ORGANIZATION = RESOURCE | {"controller": dict, "data_protection_officer": dict, "representative": dict}
DATASET = RESOURCE | {"collections": list}
COLLECTION = {"name": str, "description": str, "fields": list}
FIELD = {"name": str, "description": str, "data_categories": list, "fides_meta": dict, "fields": list}
FIELD_META = {"primary_key": bool, "identity": str, "data_type": str}
SYSTEM = RESOURCE | {
    "system_type": str, "legal_name": str, "legal_address": str, "dpo": str, "responsibility": list,
    "does_international_transfers": bool, "data_security_practices": str, "egress": list, "ingress": list,
    "dataset_references": list, "privacy_declarations": list,
}
DATA_FLOW = {"fides_key": str, "type": str, "data_categories": list}
DECLARATION = {
    "name": str, "data_use": str, "data_categories": list, "data_subjects": list, "legal_basis_for_processing": str,
    "flexible_legal_basis_for_processing": bool, "retention_period": str, "data_shared_with_third_parties": bool,
    "third_parties": str, "shared_categories": list, "dataset_references": list,
}


class Fides(unittest.TestCase):
    def shape(self, value, members, required):
        """Fides drops members that it does not know, without a word: we write none."""
        for name, entry in value.items():
            self.assertIn(name, members)
            self.assertIs(type(entry), members[name], name)
        for name in required:
            self.assertIn(name, value)

    def key(self, key):
        self.assertRegex(key, FIDES_KEY)

    def terms(self, keys, what):
        self.assertEqual(len(keys), len(set(keys)))
        for key in keys:
            self.assertIn((key, what), TERMS)

    def fields(self, fields):
        names = [field["name"] for field in fields]
        self.assertEqual(len(names), len(set(names)))
        for field in fields:
            self.shape(field, FIELD, ["name"])
            self.terms(field.get("data_categories", []), "data category")
            meta = field.get("fides_meta", {})
            self.shape(meta, FIELD_META, [])
            self.assertRegex(meta.get("data_type", "string"), DATA_TYPE)
            if "fields" in field:
                self.assertIn(meta.get("data_type", "object"), {"object", "object[]"})
                self.fields(field["fields"])

    def test_manifests(self):
        for path in files(".fides.yaml"):
            with self.subTest(path=path.name):
                manifest = yaml.safe_load(path.read_text(encoding="utf-8"))
                self.assertEqual(list(manifest), ["organization", "dataset", "system"])
                (organization,) = manifest["organization"]
                self.shape(organization, ORGANIZATION, ["fides_key"])
                for who in ("controller", "data_protection_officer", "representative"):
                    self.shape(organization.get(who, {}), CONTACT, [])
                self.datasets(manifest["dataset"], organization["fides_key"])
                self.systems(manifest, organization["fides_key"])

    def datasets(self, datasets, organization):
        for dataset in datasets:
            self.shape(dataset, DATASET, ["fides_key", "collections"])
            self.key(dataset["fides_key"])
            self.assertEqual(dataset["organization_fides_key"], organization)
            names = [collection["name"] for collection in dataset["collections"]]
            self.assertEqual(len(names), len(set(names)))
            for collection in dataset["collections"]:
                self.shape(collection, COLLECTION, ["name", "fields"])
                self.fields(collection["fields"])

    def systems(self, manifest, organization):
        keys = {
            "dataset": [dataset["fides_key"] for dataset in manifest["dataset"]],
            "system": [system["fides_key"] for system in manifest["system"]],
        }
        for of in keys.values():
            self.assertEqual(len(of), len(set(of)))
        for system in manifest["system"]:
            self.shape(system, SYSTEM, ["fides_key", "system_type", "privacy_declarations"])
            self.key(system["fides_key"])
            self.assertEqual(system["organization_fides_key"], organization)
            self.assertLessEqual(set(system.get("responsibility", [])), {"Controller", "Processor", "Sub-Processor"})
            self.assertLessEqual(set(system.get("dataset_references", [])), set(keys["dataset"]))
            for flow in system.get("egress", []) + system.get("ingress", []):
                self.shape(flow, DATA_FLOW, ["fides_key", "type"])
                # What a flow names is in the same file, and "user" is no name of a resource.
                self.assertIn(flow["fides_key"], keys[flow["type"]])
                self.assertNotEqual(flow["fides_key"], "user")
                self.terms(flow.get("data_categories", []), "data category")
            for declaration in system["privacy_declarations"]:
                self.shape(declaration, DECLARATION, ["name", "data_use", "data_categories"])
                self.terms([declaration["data_use"]], "data use")
                self.terms(declaration["data_categories"], "data category")
                self.terms(declaration["data_subjects"], "data subject")
                self.terms(declaration.get("shared_categories", []), "data category")
                self.assertIn(declaration.get("legal_basis_for_processing", "Consent"), LEGAL_BASES)
                self.assertLessEqual(set(declaration.get("dataset_references", [])), set(keys["dataset"]))


# ---- DPV


def name_of(iri):
    """dpv:Store, where the IRI is one of DPV; else None."""
    for start, prefix in DPV.items():
        if iri.startswith(start):
            return prefix + iri[len(start):]
    return None


class Dpv(unittest.TestCase):
    def test_documents(self):
        for path in files(".dpv.jsonld"):
            with self.subTest(path=path.name):
                graph = rdflib.Graph()
                graph.parse(data=path.read_text(encoding="utf-8"), format="json-ld", publicID=BASE)
                self.assertGreater(len(graph), 0)
                for subject, predicate, value in graph:
                    self.term(str(predicate), "property")
                    self.node(graph, subject)
                    if isinstance(value, rdflib.URIRef):
                        if str(value) != "https://w3id.org/dpv/2.3":
                            self.node(graph, value)
                    if predicate == rdflib.RDF.type:
                        self.term(str(value), "class")

    def test_each_process_has_what_an_auditor_asks_for(self):
        dpv = rdflib.Namespace("https://w3id.org/dpv#")
        for path in files(".dpv.jsonld"):
            graph = rdflib.Graph()
            graph.parse(data=path.read_text(encoding="utf-8"), format="json-ld", publicID=BASE)
            processes = set(graph.objects(None, dpv.hasProcess))
            self.assertTrue(processes, path)
            for process in processes:
                with self.subTest(path=path.name, process=str(process)):
                    self.assertTrue(set(graph.objects(process, dpv.hasProcessing)))
                    about_people = (process, rdflib.RDF.type, dpv.PersonalDataProcess) in graph
                    data = dpv.hasPersonalData if about_people else dpv.hasData
                    self.assertTrue(set(graph.objects(process, data)))
                    self.assertEqual(about_people, bool(set(graph.objects(process, dpv.hasDataSubject))))

    def term(self, iri, what):
        name = name_of(iri)
        if name is not None:
            self.assertIn((name, what), TERMS)
            return
        start, _, end = iri.rpartition("#" if "#" in iri else "/")
        self.assertIn(end, OTHERS.get(iri[: len(start) + 1], set()), iri)

    def node(self, graph, node):
        """A term of DPV, or something that the document tells of: no prefix hangs loose."""
        if isinstance(node, rdflib.BNode):
            return
        if name_of(str(node)) is not None:
            self.term(str(node), "class")
            return
        self.assertTrue(str(node).startswith(BASE + "#"), node)
        self.assertIn((node, None, None), graph)


# ---- Atlassian: `AppPrivacyAndSecurity` of the Marketplace's REST interface, version 3. The three words of an answer
# are texts, as in its example; its parts are all optional.

YES_NO, TEXT, TEXTS = bool, str, [str]
APPLIES = {"TRUE", "FALSE", "NOT_APPLICABLE"}
URI = re.compile(r"https?://[^\s\"<>\\^`{|}]+\Z")
ABOUT_DATA = {"endUserDataTypes": TEXTS}
FORM = {
    "commonCloud": {
        "dataAccessAndStorage": {
            "isSameDataProcessedAndStored": YES_NO, "appProcessEUDOutsideAtlassian": YES_NO,
            "typesOfDataAccessed": TEXTS, "appStoresEUDOutsideAtlassian": YES_NO, "typesOfDataStored": TEXTS,
            "appExposesRemoteRestApis": YES_NO, "remoteRestApisAdditionalDetails": TEXT,
        },
        "thirdPartyInformation": {
            "isEndUserDataShared": YES_NO, "dataSubProcessors": URI,
            "thirdPartyDetails": [{"name": TEXT, "link": URI, "purpose": TEXT, "thirdPartyCountries": TEXTS}],
        },
        "logDetails": {
            "logEndUserData": YES_NO, "logProcessAndOrStoreEUDOutsideAtlassian": YES_NO,
            "logEUDShareWithThirdParty": YES_NO, "logsIntegralForAppFunctionality": YES_NO,
        },
        "dataResidency": {
            "isDataResidencySupported": {
                "STORED_IN_ATLASSIAN_AND_DR_SUPPORTED", "APP_DOES_NOT_SUPPORT_DR",
                "STORED_IN_ATLASSIAN_AND_DR_NOT_SUPPORTED", "STORED_EXTERNAL_TO_ATLASSIAN", "NOT_APPLICABLE",
            },
            "countriesWhereEndUserDataStored": TEXTS, "realmMigrationSupported": YES_NO, "inScopeDataTypes": TEXTS,
            "outOfScopeDataTypes": TEXTS,
        },
        "dataRetention": {
            "isDataRetentionSupported": YES_NO, "retentionDurationInDays": {"min": int, "max": int},
            "isCustomRetentionPeriodAllowed": YES_NO, "isRetentionDurationIndefinite": YES_NO,
        },
        "privacy": {
            "privacyEnhancingTechniques": {
                "arePrivacyEnhancingTechniquesSupported": YES_NO, "privacyEnhancingTechniquesSupported": TEXTS,
            },
            "gdpr": {
                "dataController": ABOUT_DATA | {"isAppDataController": APPLIES},
                "dataProcessor": ABOUT_DATA | {"isAppDataProcessor": APPLIES},
                "dataTransfer": {
                    "isEndUserDataTransferredOutsideEEA": YES_NO, "isTransferComplianceMechanismsAdhered": YES_NO,
                    "transferComplianceMechanismsAdheredDetails": TEXT,
                },
            },
            "ccpa": {
                "business": ABOUT_DATA | {"isAppBusiness": APPLIES},
                "serviceProvider": ABOUT_DATA | {"isAppServiceProvider": APPLIES},
            },
            "dataProcessingAgreement": {"isDPASupported": APPLIES, "link": URI},
        },
        "security": {
            "securityContact": TEXT, "publicSecurityPoliciesLink": URI,
            "caiq": {"isCAIQCompleted": YES_NO, "CAIQLiteLink": URI}, "isDiskEncryptionSupported": YES_NO,
            "hasCompliantCertifications": YES_NO, "compliantCertifications": TEXTS,
            "requiresUsersToProvidePATs": YES_NO, "permissionsJustification": TEXT,
        },
        "hasRestAPIExtension": YES_NO, "llmModels": TEXTS,
    }
}


class Atlassian(unittest.TestCase):
    def fits(self, value, schema, path):
        if isinstance(schema, dict):
            self.assertIs(type(value), dict, path)
            for name, member in value.items():
                self.assertIn(name, schema, path)
                self.fits(member, schema[name], f"{path}.{name}")
        elif isinstance(schema, list):
            self.assertIs(type(value), list, path)
            for member in value:
                self.fits(member, schema[0], path)
        elif isinstance(schema, set):
            self.assertIn(value, schema, path)
        elif isinstance(schema, re.Pattern):
            self.assertRegex(value, schema, path)
        else:
            self.assertIs(type(value), schema, path)
            if schema is int:
                self.assertIn(value, range(2**31), path)

    def test_drafts(self):
        for path in files(".atlassian-form.json"):
            with self.subTest(path=path.name):
                draft = json.loads(path.read_text(encoding="utf-8"))
                self.assertEqual(list(draft), ["commonCloud"])
                self.fits(draft, FORM, "")

    def test_the_constraints_refuse(self):
        for bad in (
            {"commonCloud": {"logDetails": {"logEndUserData": "no"}}},
            {"commonCloud": {"logDetails": {"logEverything": True}}},
            {"commonCloud": {"privacy": {"gdpr": {"dataController": {"isAppDataController": True}}}}},
            {"commonCloud": {"dataRetention": {"retentionDurationInDays": {"min": -1}}}},
            {"commonCloud": {"thirdPartyInformation": {"dataSubProcessors": "javascript:alert(1)"}}},
        ):
            with self.subTest(bad=bad), self.assertRaises(AssertionError):
                self.fits(bad, FORM, "")


def main():
    global TERMS
    terms, *folders = sys.argv[1:]
    TERMS = {
        tuple(line.split("\t")[:2])
        for line in pathlib.Path(terms).read_text(encoding="utf-8").splitlines()
        if not line.startswith("#")
    }
    FOLDERS.extend(pathlib.Path(folder) for folder in folders)
    unittest.main(argv=sys.argv[:1])


if __name__ == "__main__":
    main()
