import type { Detector } from '../detect/model.js';
import { hasFiller } from './filled.js';
import { GAP } from './named-words.js';

const HANDLE =
  '(?:twitter|instagram|insta|tiktok|telegram|mastodon|snapchat|threads|bluesky|discord|skype|wechat|social|screen[ _]?name|handle)';

/** Handles and profiles that a network's name tells. */
export const handleDetectors: readonly Detector[] = [
  {
    id: 'handle-named',
    type: 'USER',
    family: 'personal',
    keywords: [
      'twitter',
      'instagram',
      'tiktok',
      'telegram',
      'mastodon',
      'snapchat',
      'bluesky',
      'handle',
      'screen_name',
      'screen name',
      'skype',
      'wechat'
    ],
    pattern: new RegExp(
      `${HANDLE}(?:[ _-]?(?:handle|user(?:name)?|id|account))?["' :=>(]{1,6}(?<value>@[A-Za-z][\\w.]{2,30}(?:@[\\w.-]{3,60})?)`,
      'gi'
    ),
    reach: 60
  },
  {
    id: 'profile-url',
    type: 'USER',
    family: 'personal',
    keywords: [
      'twitter.com/',
      '//x.com/',
      'instagram.com/',
      'facebook.com/',
      'linkedin.com/in/',
      'tiktok.com/@',
      'vk.com/',
      'medium.com/@',
      'researchgate.net/profile/',
      'snapchat.com/add/',
      'gravatar.com/'
    ],
    pattern:
      /(?:twitter\.com|\/\/x\.com|instagram\.com|facebook\.com|linkedin\.com\/in|tiktok\.com|vk\.com|medium\.com|researchgate\.net\/profile|snapchat\.com\/add|gravatar\.com)\/(?<value>@?(?!(?:p|share|sharer|intent|hashtag|search|home|groups|events|pages|watch|tr|plugins|login|avatar|explore|reel|joinchat)(?:[/?.]|\b))[A-Za-z0-9][\w.-]{2,60})/gi,
    reach: 20
  }
];

const HOME =
  '(?:(?:home|house|residence|residential|patient|customer|client|employee|driver|victim|last[ _]seen|pick[ _]?up|geo|gps|user|address)[ _-]?(?:location|position|coord(?:inate)?s?|point|gps|geo|lat[ _/]?l(?:on|ng|ong)|address|geolocation)|gps|lat[ _/]?l(?:on|ng|ong)|geolocation|lives at|wohnort|domicile)';

/** Where somebody lives, as coordinates. */
export const placeDetectors: readonly Detector[] = [
  {
    id: 'coordinates-named',
    type: 'LOCATION',
    family: 'personal',
    keywords: [
      'location',
      'coord',
      'gps',
      'latl',
      'lat_l',
      'lat/l',
      'lat l',
      'position',
      'lives at',
      'wohnort',
      'domicile',
      '_geo',
      ' geo',
      'home_point',
      'address'
    ],
    pattern: new RegExp(
      `${HOME}${GAP}(?<value>-?\\d{1,3}\\.\\d{3,15}°?(?: ?[NS])? ?[,; ] ?-?\\d{1,3}\\.\\d{3,15}°?(?: ?[EW])?)(?!\\d)`,
      'gi'
    ),
    reach: 60
  },
  {
    id: 'home-latitude',
    type: 'LOCATION',
    family: 'personal',
    keywords: ['home_l', 'home l', 'homel', 'residence_l', 'patient_l', 'address_l', 'gps_l', 'gpsl'],
    pattern:
      /(?:home|house|residence|patient|address|gps)[ _]?(?:lat(?:itude)?|lon(?:gitude)?|lng)["' :=>]{1,8}(?<value>-?\d{1,3}\.\d{3,15})/gi,
    reach: 40
  },
  {
    id: 'mrz',
    type: 'ID',
    family: 'personal',
    keywords: ['<<'],
    pattern:
      /(?<![A-Z0-9<])(?:[ACIPV][A-Z<][A-Z<]{3}[A-Z0-9<]{20,39}(?:(?:\\n|\\r|\s){1,3}[A-Z0-9<]{24,44}){0,2}|[A-Z0-9<]{9}\d[A-Z<]{3}\d{6}\d[MFX<]\d{6}\d[A-Z0-9<]{8,16})(?![A-Z0-9<])/g,
    reach: 90,
    check: hasFiller
  }
];
