import { describe } from 'vitest';
import { describePlaces } from '../../testing/places.js';
import { queryDetectors } from './queries.js';

describe('values in statements and connection strings', () => {
  describePlaces(queryDetectors, [
    'LibPQ.Connection("host=x user=me password={pw}")',
    'mount -t cifs -o username=me,password={pw} //h/s /mnt',
    'psql "host=x user=me password={pw}"',
    "gpg --passphrase '{pw}' x",
    'nmcli dev wifi connect X password "{pw}"',
    'psycopg2.connect("dbname=x user=me password={pw}")',
    "pyodbc.connect('DRIVER={x};SERVER=h;UID=me;PWD={pw}')",
    'sasl.jaas.config=org.x.PlainLoginModule required username="me" password="{pw}";',
    'jdbc:postgresql://h/db?user=me&password={pw}',
    'jdbc:sqlserver://h;user=me;password={pw};',
    'Server=h;Database=d;User Id=me;Password={pw};',
    'Data Source=h;User ID=me;Password={pw};Initial Catalog=x',
    'Provider=x;Data Source=h;Jet OLEDB:Database Password={pw};',
    'conn.execute("CREATE USER me IDENTIFIED BY \'{pw}\'")',
    "ALTER USER me WITH PASSWORD '{pw}'",
    "CREATE LOGIN me WITH PASSWORD = N'{pw}'",
    "GRANT ALL ON *.* TO 'me'@'%' IDENTIFIED BY '{pw}'",
    "SET PASSWORD FOR 'me'@'h' = PASSWORD('{pw}')",
    "CREATE ROLE me LOGIN PASSWORD '{pw}'",
    'ALTER USER me IDENTIFIED BY {pw};',
    'CREATE USER me IDENTIFIED BY "{pw}"',
    "CREATE MASTER KEY ENCRYPTION BY PASSWORD = '{pw}'",
    "dblink('host=h user=me password={pw}', 'x')",
    'CREATE DATABASE LINK l CONNECT TO me IDENTIFIED BY "{pw}" USING \'x\'',
    "ATTACH 'host=h user=me password={pw}' AS p (TYPE postgres)",
    'payload = "username=me&password={pw}"',
    'https://x.org/login?user=me&password={pw}',
    'spark.conf.set("fs.azure.account.key.a.dfs.core.windows.net", "{a86}==")',
    'fs.s3a.secret.key={a40}',
    'DefaultEndpointsProtocol=https;AccountName=a;AccountKey={a86}',
    'Endpoint=sb://x/;SharedAccessKeyName=r;SharedAccessKey={a43}=',
    'network={\n  ssid="x"\n  psk="{pw}"\n}',
    'WIFI:T:WPA;S:home;P:{pw};;',
    'DRIVER={ODBC};SERVER=db;UID=me;PWD={{pw}}',
    'kind: Secret\nmetadata:\n  name: x\ndata:\n  token: {a40}\n',
    '{"kind": "Secret", "data": {"token": "{a40}"}}'
  ]);
});
