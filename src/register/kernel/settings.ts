import {
  delimiterSetting,
  firstFactorSetting,
  firstPlaceSetting,
  isSiftedSetting,
  isUtf8Setting,
  latestDaySetting,
  markBasisSetting,
  markPrimeSetting,
  startStateSetting,
  stateBitsAtSetting,
  stateExceptedAtSetting,
  textsSetting,
  widthSetting,
} from "../scan/kernel-layout.ts";
import { settingsAt } from "./memory.ts";

export let delimiter: u8 = 0;
export let isUtf8: bool = false;
/** Bytes from the first separator of a record to its line end, in the list of places. */
export let recordBytes: usize = 0;
export let latestDay: i32 = 0;
export let isSifted: bool = false;
export let startState: u32 = 0;
export let stateBitsAt: usize = 0;
export let stateExceptedAt: usize = 0;
export let texts: i32 = 0;
export let markBasis: u32 = 0;
export let markPrime: u32 = 0;

export let numberPlace: i32 = 0;
export let businessIdPlace: i32 = 0;
export let namePlace: i32 = 0;
export let homePlace: i32 = 0;
export let homeCodePlace: i32 = 0;
export let classPlace: i32 = 0;
export let registeredPlace: i32 = 0;
export let dissolvedPlace: i32 = 0;
export let removedPlace: i32 = 0;
export let rulesChangedPlace: i32 = 0;
export let lastNoticePlace: i32 = 0;
export let languagePlace: i32 = 0;
export let industryPlace: i32 = 0;
export let editionPlace: i32 = 0;

export let municipalityFactor: u32 = 0;
export let classFactor: u32 = 0;
export let businessIdFactor: u32 = 0;
export let dissolvedFactor: u32 = 0;
export let removedFactor: u32 = 0;
export let rulesChangedFactor: u32 = 0;
export let lastNoticeFactor: u32 = 0;
export let industryFactor: u32 = 0;
export let nameFactor: u32 = 0;

/** A setting as it was written. */
export function setting(at: i32): i32 {
  return load<i32>(settingsAt + ((<usize>at) << 2));
}

/** Place of the column of a text field. */
export function textPlace(text: i32): i32 {
  return setting(textsSetting + 1 + 2 * text);
}

/** Factor of a text field. */
export function textFactor(text: i32): u32 {
  return setting(textsSetting + 2 + 2 * text);
}

/** Takes the settings over from memory: globals are nearer. */
export function takeSettings(): void {
  delimiter = <u8>setting(delimiterSetting);
  isUtf8 = setting(isUtf8Setting) !== 0;
  recordBytes = (<usize>(setting(widthSetting) - 1)) << 2;
  latestDay = setting(latestDaySetting);
  isSifted = setting(isSiftedSetting) !== 0;
  startState = setting(startStateSetting);
  stateBitsAt = setting(stateBitsAtSetting);
  stateExceptedAt = setting(stateExceptedAtSetting);
  texts = setting(textsSetting);
  markBasis = setting(markBasisSetting);
  markPrime = setting(markPrimeSetting);
  takePlaces();
  takeFactors();
}

function takePlaces(): void {
  numberPlace = setting(firstPlaceSetting);
  businessIdPlace = setting(firstPlaceSetting + 1);
  namePlace = setting(firstPlaceSetting + 2);
  homePlace = setting(firstPlaceSetting + 3);
  homeCodePlace = setting(firstPlaceSetting + 4);
  classPlace = setting(firstPlaceSetting + 5);
  registeredPlace = setting(firstPlaceSetting + 6);
  dissolvedPlace = setting(firstPlaceSetting + 7);
  removedPlace = setting(firstPlaceSetting + 8);
  rulesChangedPlace = setting(firstPlaceSetting + 9);
  lastNoticePlace = setting(firstPlaceSetting + 10);
  languagePlace = setting(firstPlaceSetting + 11);
  industryPlace = setting(firstPlaceSetting + 12);
  editionPlace = setting(firstPlaceSetting + 13);
}

function takeFactors(): void {
  municipalityFactor = setting(firstFactorSetting);
  classFactor = setting(firstFactorSetting + 1);
  businessIdFactor = setting(firstFactorSetting + 2);
  dissolvedFactor = setting(firstFactorSetting + 3);
  removedFactor = setting(firstFactorSetting + 4);
  rulesChangedFactor = setting(firstFactorSetting + 5);
  lastNoticeFactor = setting(firstFactorSetting + 6);
  industryFactor = setting(firstFactorSetting + 7);
  nameFactor = setting(firstFactorSetting + 8);
}
