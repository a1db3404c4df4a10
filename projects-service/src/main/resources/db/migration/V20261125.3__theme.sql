-- The themes of joint projects. The association adds to them: a new one is a migration that inserts.
create table theme (
  code text primary key check (code ~ '^[A-Z][A-Z0-9_]{0,63}$'),
  position int not null unique,
  name jsonb not null
);

insert into theme (code, position, name) values
  ('CASPIAN_ECOLOGY', 1, '{
    "en": "Ecology of the Caspian Sea",
    "ru": "Экология Каспийского моря",
    "kk": "Каспий теңізінің экологиясы",
    "az": "Xəzər dənizinin ekologiyası",
    "fa": "بوم‌شناسی دریای خزر",
    "tk": "Hazar deňziniň ekologiýasy"}'),
  ('SUBSOIL_USE', 2, '{
    "en": "Rational use of the subsoil",
    "ru": "Рациональное недропользование",
    "kk": "Жер қойнауын ұтымды пайдалану"}'),
  ('ENERGY_SECURITY', 3, '{
    "en": "Energy security",
    "ru": "Энергетическая безопасность",
    "kk": "Энергетикалық қауіпсіздік",
    "az": "Enerji təhlükəsizliyi",
    "fa": "امنیت انرژی",
    "tk": "Energetika howpsuzlygy"}'),
  ('CULTURAL_HISTORY', 4, '{
    "en": "Cultural and historical development",
    "ru": "Культурно-историческое развитие",
    "kk": "Мәдени-тарихи даму",
    "az": "Mədəni-tarixi inkişaf"}'),
  ('TRANSPORT_LOGISTICS', 5, '{
    "en": "Transport and logistics",
    "ru": "Транспорт и логистика",
    "kk": "Көлік және логистика",
    "az": "Nəqliyyat və logistika",
    "fa": "حمل‌ونقل و لجستیک",
    "tk": "Ulag we logistika"}');
